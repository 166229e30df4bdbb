<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Sentences</name>
        <message>
            <source>it cannot be made again: it comes from another recording ({made})</source>
            <translation>es kann nicht neu erzeugt werden: Es stammt aus einer anderen Aufzeichnung ({made})</translation>
        </message>
        <message>
            <source>it was made by version {version} of the program, this is {version2}; use that version</source>
            <translation>es wurde mit Version {version} des Programms gemacht, dies ist {version2}; verwenden Sie jene Version</translation>
        </message>
        <message>
            <source>it was drawn with weights {told}, those here are {weights_digest}</source>
            <translation>es wurde mit den Gewichten {told} gezeichnet, die hier sind {weights_digest}</translation>
        </message>
        <message>
            <source>the simulator cannot draw yet: {title_of}; choose another statement</source>
            <translation>der Simulator kann {title_of} noch nicht zeichnen; wählen Sie einen anderen Befund</translation>
        </message>
        <message>
            <source>{share:g} of the way is out of range; use 0 to 1</source>
            <translation>{share} des Weges liegt außerhalb der Grenzen; verwenden Sie 0 bis 1</translation>
        </message>
        <message>
            <source>'{title}' was not simulated: its patient cannot be given another disease</source>
            <translation>„{title}“ wurde nicht simuliert: Der Patient kann keine andere Krankheit bekommen</translation>
        </message>
        <message>
            <source>folder {folder} cannot be made ({strerror}); choose another</source>
            <translation>der Ordner {folder} kann nicht angelegt werden ({strerror}); wählen Sie einen anderen</translation>
        </message>
        <message>
            <source>{folder} holds another data set (another table, count, seed, engine or version); choose another folder</source>
            <translation>{folder} enthält einen anderen Datensatz (andere Tabelle, Anzahl, Startwert, Modell oder Version); wählen Sie einen anderen Ordner</translation>
        </message>
        <message>
            <source>writing the tables</source>
            <translation>die Tabellen werden geschrieben</translation>
        </message>
        <message>
            <source>shard {shard} is being drawn by another program; wait for it, or draw another</source>
            <translation>Teil {shard} wird gerade von einem anderen Programm gezeichnet; warten Sie darauf oder zeichnen Sie einen anderen</translation>
        </message>
        <message>
            <source>the table holds no row to draw; add one below its first line</source>
            <translation>die Tabelle enthält keine Zeile; fügen Sie unter der ersten eine hinzu</translation>
        </message>
        <message>
            <source>{name} has a column '{unknown}'; use {columns}</source>
            <translation>{name} hat eine Spalte „{unknown}“; verwenden Sie {columns}</translation>
        </message>
        <message>
            <source>{name} needs a column text or statements in its first line</source>
            <translation>{name} braucht in der ersten Zeile eine Spalte text oder statements</translation>
        </message>
        <message>
            <source>{name} has a column twice</source>
            <translation>{name} hat eine Spalte zweimal</translation>
        </message>
        <message>
            <source>it has a text and statements; give one of them</source>
            <translation>Text und Befunde sind angegeben; geben Sie nur eines an</translation>
        </message>
        <message>
            <source>it names no statement that is to be there</source>
            <translation>kein Befund ist genannt, der vorliegen soll</translation>
        </message>
        <message>
            <source>{undrawn} cannot be drawn</source>
            <translation>{undrawn} kann nicht gezeichnet werden</translation>
        </message>
        <message>
            <source>{name} {text} is out of range; use {lowest:g} to {highest:g} {unit}</source>
            <translation>{name} {text} liegt außerhalb der Grenzen; verwenden Sie {lowest} bis {highest} {unit}</translation>
        </message>
        <message>
            <source>count '{text}' is no whole number from 1 to {most_rows}</source>
            <translation>die Anzahl „{text}“ ist keine ganze Zahl von 1 bis {most_rows}</translation>
        </message>
        <message>
            <source>{table} cannot be read as a table ({error})</source>
            <translation>{table} ist nicht als Tabelle lesbar ({error})</translation>
        </message>
        <message>
            <source>not understood: '{strip}'</source>
            <translation>nicht verstanden: „{strip}“</translation>
        </message>
        <message>
            <source>{name} '{text}' is no number</source>
            <translation>{name} „{text}“ ist keine Zahl</translation>
        </message>
        <message>
            <source>sex '{text}' is unknown; use female or male</source>
            <translation>das Geschlecht „{text}“ ist unbekannt; verwenden Sie female oder male</translation>
        </message>
        <message>
            <source>{name}, line {line_num}: it has more cells than the first line</source>
            <translation>{name}, Zeile {line_num}: mehr Zellen als in der ersten Zeile</translation>
        </message>
        <message>
            <source>{name} has more than {most_rows} rows; cut it in parts</source>
            <translation>{name} hat mehr als {most_rows} Zeilen; teilen Sie die Tabelle</translation>
        </message>
        <message>
            <source>{reason}; use the simulator</source>
            <translation>{reason}; verwenden Sie den Simulator</translation>
        </message>
        <message>
            <source>loading the diffusion engine</source>
            <translation>das Diffusionsmodell wird geladen</translation>
        </message>
        <message>
            <source>drawing rhythms</source>
            <translation>Rhythmen werden gezeichnet</translation>
        </message>
        <message>
            <source>The memory of the GPU is full: the CPU draws from now on.</source>
            <translation>Der Speicher der GPU ist voll: Ab jetzt zeichnet die CPU.</translation>
        </message>
        <message>
            <source>axis, cosine</source>
            <translation>Achse, Kosinus</translation>
        </message>
        <message>
            <source>axis, sine</source>
            <translation>Achse, Sinus</translation>
        </message>
        <message>
            <source>AV block</source>
            <translation>AV-Block</translation>
        </message>
        <message>
            <source>normal ECG</source>
            <translation>normales EKG</translation>
        </message>
        <message>
            <source>the weights of the diffusion engine are not installed</source>
            <translation>die Gewichte des Diffusionsmodells sind nicht installiert</translation>
        </message>
        <message>
            <source>torch, which the diffusion engine runs on, is not installed</source>
            <translation>torch, auf dem das Diffusionsmodell läuft, ist nicht installiert</translation>
        </message>
        <message>
            <source>simulating</source>
            <translation>Simulation läuft</translation>
        </message>
        <message>
            <source>changing the beats, way {tried}</source>
            <translation>die Schläge werden geändert, Weg {tried}</translation>
        </message>
        <message>
            <source>nothing is to be changed; name a statement to add or remove, or set a number</source>
            <translation>es ist nichts zu ändern; nennen Sie einen Befund, der dazukommen oder wegfallen soll, oder setzen Sie eine Zahl</translation>
        </message>
        <message>
            <source>{absent} is not among what the ECG shows ({shown}); nothing to remove</source>
            <translation>{absent} gehört nicht zu dem, was das EKG zeigt ({shown}); es gibt nichts zu entfernen</translation>
        </message>
        <message>
            <source>'{strip}' names no finding and no number; type one, for example LBBB, no AF or PR 240</source>
            <translation>„{strip}“ nennt keinen Befund und keine Zahl; geben Sie zum Beispiel LSB, kein Vorhofflimmern oder PQ 240 ein</translation>
        </message>
        <message>
            <source>the simulator cannot draw yet: {foreign}; choose another statement</source>
            <translation>der Simulator kann {foreign} noch nicht zeichnen; wählen Sie einen anderen Befund</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>Messung läuft</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>measuring {index} of {cases}</source>
            <translation>Messung {index} von {cases}</translation>
        </message>
        <message>
            <source>drawing {number} of {asked}</source>
            <translation>EKG {number} von {asked} wird gezeichnet</translation>
        </message>
        <message>
            <source>measuring {number} of {asked}</source>
            <translation>EKG {number} von {asked} wird vermessen</translation>
        </message>
        <message>
            <source>'{kind}' is no kind of input; use {kinds}</source>
            <translation>„{kind}“ ist keine Art von Eingabe; verwenden Sie {kinds}</translation>
        </message>
        <message>
            <source>input {number}, {faults} faults</source>
            <translation>Eingabe {number}, {faults} Fehler</translation>
        </message>
        <message>
            <source>{name} is no ECG record that can be read; choose a file that ends in {known}</source>
            <translation>{name} ist keine lesbare EKG-Aufzeichnung; wählen Sie eine Datei mit der Endung {known}</translation>
        </message>
        <message>
            <source>{folder} cannot be written ({strerror}); choose another folder</source>
            <translation>{folder} kann nicht beschrieben werden ({strerror}); wählen Sie einen anderen Ordner</translation>
        </message>
        <message>
            <source>not called</source>
            <translation>nicht genannt</translation>
        </message>
        <message>
            <source>Atrial flutter</source>
            <translation>Vorhofflattern</translation>
        </message>
        <message>
            <source>Paced rhythm</source>
            <translation>Schrittmacherrhythmus</translation>
        </message>
        <message>
            <source>Complete AV block</source>
            <translation>AV-Block III</translation>
        </message>
        <message>
            <source>every criterion of it is met too, yet it excludes {name}</source>
            <translation>jedes Kriterium davon ist auch erfüllt, doch es schließt {name} aus</translation>
        </message>
        <message>
            <source>'{title}' is the simulator's own: its numbers can be moved as they are</source>
            <translation>„{title}“ stammt vom Simulator selbst: Seine Zahlen sind schon beweglich</translation>
        </message>
        <message>
            <source>the simulator was fitted to it</source>
            <translation>der Simulator wurde daran angepasst</translation>
        </message>
        <message>
            <source>measuring the ECG</source>
            <translation>das EKG wird vermessen</translation>
        </message>
        <message>
            <source>the numbers that have a name</source>
            <translation>die Zahlen, die einen Namen haben</translation>
        </message>
        <message>
            <source>what is the person's own</source>
            <translation>das Eigene der Person</translation>
        </message>
        <message>
            <source>fitted</source>
            <translation>angepasst</translation>
        </message>
        <message>
            <source>measuring the fitted patient</source>
            <translation>der angepasste Patient wird vermessen</translation>
        </message>
        <message>
            <source>{ptbxl} has no record of fold {fold}; PTB-XL's folds are 1 to 10</source>
            <translation>{ptbxl} hat keine Aufzeichnung in Fold {fold}; PTB-XL hat die Folds 1 bis 10</translation>
        </message>
        <message>
            <source>the rhythm is measured as {second}, of the original as {first}</source>
            <translation>der Rhythmus wird als {second} gemessen, der des Originals als {first}</translation>
        </message>
        <message>
            <source>there are no beats to follow: rhythm and size alone are alike</source>
            <translation>es gibt keine Schläge, denen zu folgen wäre: Nur Rhythmus und Größe stimmen überein</translation>
        </message>
        <message>
            <source>the fast run of changing complexes is not followed, only what comes before it</source>
            <translation>der schnelle Lauf wechselnder Komplexe wird nicht nachgebildet, nur was davor kommt</translation>
        </message>
        <message>
            <source>waves of the atria are alike in rate and size, not one by one</source>
            <translation>Vorhofwellen gleichen sich in Frequenz und Größe, nicht eine um die andere</translation>
        </message>
        <message>
            <source>beats of another shape than the usual one stand where they were, but are drawn as the simulator draws them</source>
            <translation>Schläge anderer Form als der üblichen stehen, wo sie waren, sind aber so gezeichnet, wie der Simulator sie zeichnet</translation>
        </message>
        <message>
            <source>P waves change their shape in the original; here they are all alike</source>
            <translation>P-Wellen wechseln im Original ihre Form; hier sind alle gleich</translation>
        </message>
        <message>
            <source>the usual beat differs by more than {far_uv:.0f} uV in {far}</source>
            <translation>der übliche Schlag weicht um mehr als {far_uv} uV ab in {far}</translation>
        </message>
        <message>
            <source>{words} is {abs:.0f} ms {off} than measured on the original</source>
            <translation>{words} ist {abs} ms {off} als am Original gemessen</translation>
        </message>
        <message>
            <source>the axis is {abs:.0f} degrees off</source>
            <translation>die Achse weicht um {abs} Grad ab</translation>
        </message>
        <message>
            <source>no signal in {silent}: drawn as the others make it likely</source>
            <translation>kein Signal in {silent}: gezeichnet, wie es die anderen wahrscheinlich machen</translation>
        </message>
        <message>
            <source>exchanged cables are suspected; the patient was fitted as if there were none</source>
            <translation>Kabel sind vermutlich vertauscht; der Patient wurde angepasst, als wären sie es nicht</translation>
        </message>
        <message>
            <source>not all of the recording carries an ECG</source>
            <translation>nicht die ganze Aufzeichnung trägt ein EKG</translation>
        </message>
        <message>
            <source>'{name}' is no {what}; use {names}</source>
            <translation>„{name}“ ist kein {what}; verwenden Sie {names}</translation>
        </message>
        <message>
            <source>format of an ECG</source>
            <translation>EKG-Format</translation>
        </message>
        <message>
            <source>kind of handout</source>
            <translation>Handout</translation>
        </message>
        <message>
            <source>an answer sheet needs at least one case; put one into the collection first</source>
            <translation>ein Antwortbogen braucht mindestens einen Fall; legen Sie zuerst einen in die Sammlung</translation>
        </message>
        <message>
            <source>'{title}' is no collection; put the cases into one to share them as one file</source>
            <translation>„{title}“ ist keine Sammlung; legen Sie die Fälle in eine Sammlung, um sie als eine Datei weiterzugeben</translation>
        </message>
        <message>
            <source>{name} is larger than any case; choose another file</source>
            <translation>{name} ist größer als jeder Fall; wählen Sie eine andere Datei</translation>
        </message>
        <message>
            <source>{name} cannot be opened: {error}</source>
            <translation>{name} kann nicht geöffnet werden: {error}</translation>
        </message>
        <message>
            <source>{name} cannot be read: {strerror}</source>
            <translation>{name} kann nicht gelesen werden: {strerror}</translation>
        </message>
        <message>
            <source>the simulator cannot draw yet: {names}; leave it out or choose another statement</source>
            <translation>der Simulator kann {names} noch nicht zeichnen; lassen Sie es weg oder wählen Sie einen anderen Befund</translation>
        </message>
        <message>
            <source>measuring case {index} of {cases}</source>
            <translation>Fall {index} von {cases} wird vermessen</translation>
        </message>
        <message>
            <source>drawing case {index} of {cases}</source>
            <translation>Fall {index} von {cases} wird gezeichnet</translation>
        </message>
        <message>
            <source>{among} holds no other record that can be measured; name a folder of WFDB records or case files</source>
            <translation>{among} enthält keine weitere messbare Aufzeichnung; nennen Sie einen Ordner mit WFDB-Aufzeichnungen oder Falldateien</translation>
        </message>
        <message>
            <source>no beat stands in it whose QRS and T can be read</source>
            <translation>darin steht kein Schlag, dessen QRS und T lesbar sind</translation>
        </message>
        <message>
            <source>{folder} is no folder; name one that holds records</source>
            <translation>{folder} ist kein Ordner; nennen Sie einen, der Aufzeichnungen enthält</translation>
        </message>
        <message>
            <source>record {place} of {paths}</source>
            <translation>Aufzeichnung {place} von {paths}</translation>
        </message>
        <message>
            <source>{where} lists no model; load one there</source>
            <translation>{where} nennt kein Modell; laden Sie dort eines</translation>
        </message>
        <message>
            <source>'{address}' is no address of a language model; give one like http://127.0.0.1:11434/v1</source>
            <translation>„{address}“ ist keine Adresse eines Sprachmodells; geben Sie eine wie http://127.0.0.1:11434/v1 an</translation>
        </message>
        <message>
            <source>{host} is another computer; nothing is sent there unless you allow it in the settings</source>
            <translation>{host} ist ein anderer Computer; dorthin wird nichts gesendet, solange Sie es nicht in den Einstellungen erlauben</translation>
        </message>
        <message>
            <source>asking the language model</source>
            <translation>das Sprachmodell wird gefragt</translation>
        </message>
        <message>
            <source>the model {model} gave no answer that can be used; ask again or choose another</source>
            <translation>das Modell {model} gab keine brauchbare Antwort; fragen Sie noch einmal oder wählen Sie ein anderes</translation>
        </message>
        <message>
            <source>{where} did not answer in time; try a smaller model</source>
            <translation>{where} hat nicht rechtzeitig geantwortet; versuchen Sie ein kleineres Modell</translation>
        </message>
        <message>
            <source>{where} cannot be used ({why}); is the program there running?</source>
            <translation>{where} ist nicht erreichbar ({why}); läuft das Programm dort?</translation>
        </message>
        <message>
            <source>the model's answer holds no sentences; ask again or choose another model</source>
            <translation>die Antwort des Modells enthält keine Sätze; fragen Sie noch einmal oder wählen Sie ein anderes Modell</translation>
        </message>
        <message>
            <source>every word was understood; there is nothing to propose</source>
            <translation>jedes Wort wurde verstanden; es gibt nichts vorzuschlagen</translation>
        </message>
        <message>
            <source>the model's answer names no statements; ask again or choose another model</source>
            <translation>die Antwort des Modells nennt keine Befunde; fragen Sie noch einmal oder wählen Sie ein anderes Modell</translation>
        </message>
        <message>
            <source>several cases have an id that begins with '{case_id}' ({shown}); give more of it</source>
            <translation>mehrere Fälle haben eine Kennung, die mit „{case_id}“ beginnt ({shown}); geben Sie mehr davon an</translation>
        </message>
        <message>
            <source>no case has an id that begins with '{case_id}'; 'ecgstudio library list' shows the ids</source>
            <translation>kein Fall hat eine Kennung, die mit „{case_id}“ beginnt; „ecgstudio library list“ zeigt die Kennungen</translation>
        </message>
        <message>
            <source>vignette edited</source>
            <translation>Vignette bearbeitet</translation>
        </message>
        <message>
            <source>measuring case {start} of {stale}</source>
            <translation>Fall {start} von {stale} wird vermessen</translation>
        </message>
        <message>
            <source>measured again, with today's measuring and criteria</source>
            <translation>neu gemessen, mit der heutigen Messung und den heutigen Kriterien</translation>
        </message>
        <message>
            <source>back to version {version}</source>
            <translation>zurück zu Version {version}</translation>
        </message>
        <message>
            <source>{different} edited</source>
            <translation>{different} bearbeitet</translation>
        </message>
        <message>
            <source>{name} could not be measured ({what})</source>
            <translation>{name} war nicht messbar ({what})</translation>
        </message>
        <message>
            <source>'{title}' was not simulated; a progression needs a simulated case to start from</source>
            <translation>„{title}“ wurde nicht simuliert; ein Verlauf beginnt mit einem simulierten Fall</translation>
        </message>
        <message>
            <source>a progression of {count} ECGs is no progression; use 2 or more</source>
            <translation>ein Verlauf mit {count} EKG ist keiner; verwenden Sie 2 oder mehr</translation>
        </message>
        <message>
            <source>none of these cases has a diagnosis to ask for; choose others</source>
            <translation>keiner dieser Fälle hat eine Diagnose, nach der man fragen könnte; wählen Sie andere</translation>
        </message>
        <message>
            <source>this question means a case of the library; fetch it first</source>
            <translation>diese Frage meint einen Fall der Bibliothek; holen Sie ihn zuerst</translation>
        </message>
        <message>
            <source>a quiz needs at least one statement and one question; choose some</source>
            <translation>ein Quiz braucht mindestens einen Befund und eine Frage; wählen Sie welche</translation>
        </message>
        <message>
            <source>the simulator cannot draw {names}; choose other statements for the quiz</source>
            <translation>der Simulator kann {names} nicht zeichnen; wählen Sie andere Befunde für das Quiz</translation>
        </message>
        <message>
            <source>drawing a fresh ECG, try {index}</source>
            <translation>neues EKG wird gezeichnet, Versuch {index}</translation>
        </message>
        <message>
            <source>no case of the library is selected; select some, or take fresh ECGs</source>
            <translation>in der Bibliothek ist kein Fall ausgewählt; wählen Sie Fälle aus oder nehmen Sie neue EKG</translation>
        </message>
        <message>
            <source>no statement is ticked; tick what the fresh ECGs are to show</source>
            <translation>kein Befund ist angekreuzt; kreuzen Sie an, was die neuen EKG zeigen sollen</translation>
        </message>
        <message>
            <source>marking {index} of {open_places}</source>
            <translation>Bewertung {index} von {open_places}</translation>
        </message>
        <message>
            <source>'{unknown}' is none of the answers to choose from; use {options}</source>
            <translation>„{unknown}“ ist keine der möglichen Antworten; verwenden Sie {options}</translation>
        </message>
        <message>
            <source>'{part}' answers nothing that is asked; use {name}</source>
            <translation>„{part}“ beantwortet nichts, wonach gefragt ist; verwenden Sie {name}</translation>
        </message>
        <message>
            <source>'{name}' is no type of question; use {type_names}</source>
            <translation>„{name}“ ist keine Frageart; verwenden Sie {type_names}</translation>
        </message>
        <message>
            <source>'{name}' is not one statement; 'ecgstudio parse "{name}"' shows what is read</source>
            <translation>„{name}“ ist nicht genau ein Befund; „ecgstudio parse "{name}"“ zeigt, was gelesen wird</translation>
        </message>
        <message>
            <source>{problem} called '{name}'; 'ecgstudio library collections' lists them with their ids</source>
            <translation>{problem} mit dem Namen „{name}“; „ecgstudio library collections“ zeigt alle mit ihren Kennungen</translation>
        </message>
        <message>
            <source>the collection holds no case; put one into it first</source>
            <translation>die Sammlung enthält keinen Fall; legen Sie zuerst einen hinein</translation>
        </message>
        <message>
            <source>reading case {index} of {ids}</source>
            <translation>Fall {index} von {ids} wird gelesen</translation>
        </message>
        <message>
            <source>imported with a collection</source>
            <translation>mit einer Sammlung importiert</translation>
        </message>
        <message>
            <source>candidate {index} of {count}</source>
            <translation>Kandidat {index} von {count}</translation>
        </message>
        <message>
            <source>realism {realism:g}: {number} of {count}</source>
            <translation>Realismus {realism}: {number} von {count}</translation>
        </message>
        <message>
            <source>{conditions} conditions cannot stand on one page beside the ECG; name 1 to {most}</source>
            <translation>{conditions} Zustände passen nicht neben das EKG auf eine Seite; nennen Sie 1 bis {most}</translation>
        </message>
        <message>
            <source>keep {keep:g} is out of range; use 0 to 1</source>
            <translation>„keep“ {keep} liegt außerhalb der Grenzen; verwenden Sie 0 bis 1</translation>
        </message>
        <message>
            <source>reading the person</source>
            <translation>die Person wird gelesen</translation>
        </message>
        <message>
            <source>twins need the diffusion engine's own networks; install its weights</source>
            <translation>Zwillinge brauchen die Netze des Diffusionsmodells; installieren Sie die Gewichte</translation>
        </message>
        <message>
            <source>'{title}' has no twin: {error}</source>
            <translation>„{title}“ hat keinen Zwilling: {error}</translation>
        </message>
        <message>
            <source>none of the ECGs could be measured; ask with another seed than {seed}</source>
            <translation>keines der EKG war messbar; versuchen Sie es mit einem anderen Startwert als {seed}</translation>
        </message>
        <message>
            <source>The diffusion engine cannot draw this yet: {names}</source>
            <translation>Das Diffusionsmodell kann das noch nicht zeichnen: {names}</translation>
        </message>
        <message>
            <source>The simulator drew it: {partition}</source>
            <translation>Der Simulator hat es gezeichnet: {partition}</translation>
        </message>
        <message>
            <source>at realism {realism:g}</source>
            <translation>mit Realismus {realism}</translation>
        </message>
        <message>
            <source>of the simulator</source>
            <translation>des Simulators</translation>
        </message>
        <message>
            <source>No ECG {way} was without an objection</source>
            <translation>Gegen jedes EKG {way} sprach etwas</translation>
        </message>
        <message>
            <source>No ECG {way} met every criterion</source>
            <translation>Kein EKG {way} erfüllte jedes Kriterium</translation>
        </message>
        <message>
            <source>a P wave</source>
            <translation>eine P-Welle</translation>
        </message>
        <message>
            <source>a QRS</source>
            <translation>ein QRS</translation>
        </message>
        <message>
            <source>a T wave</source>
            <translation>eine T-Welle</translation>
        </message>
        <message>
            <source>not met</source>
            <translation>nicht erfüllt</translation>
        </message>
        <message>
            <source>Not met: {name}, {criterion}</source>
            <translation>Nicht erfüllt: {name}, {criterion}</translation>
        </message>
        <message>
            <source>The analysis does not call it {name}</source>
            <translation>Die Analyse nennt es nicht: {name}</translation>
        </message>
        <message>
            <source>It meets the criteria of {name}</source>
            <translation>Es erfüllt die Kriterien von: {name}</translation>
        </message>
        <message>
            <source>A complex stands in it that belongs to no beat</source>
            <translation>Darin steht ein Komplex, der zu keinem Schlag gehört</translation>
        </message>
        <message>
            <source>What looks like {like} and belongs to no beat stands in {lead} at {at_s:.1f} s</source>
            <translation>Etwas wie {like}, das zu keinem Schlag gehört, steht in {lead} bei {at_s} s</translation>
        </message>
        <message>
            <source>the negative T</source>
            <translation>das negative T</translation>
        </message>
        <message>
            <source>Its QRS axis of {value:.0f}° is one that {people} real people do not have</source>
            <translation>Seine QRS-Achse von {value}° kommt bei {people} echten Menschen nicht vor</translation>
        </message>
        <message>
            <source>{names} in {lead} of {abs:.1f} mV is beyond what {people} real people have</source>
            <translation>{names} in {lead} mit {abs} mV liegt jenseits dessen, was {people} echte Menschen haben</translation>
        </message>
        <message>
            <source>diffusion, later</source>
            <translation>Diffusion, später</translation>
        </message>
        <message>
            <source>first round</source>
            <translation>erste Runde</translation>
        </message>
        <message>
            <source>there is no {what} '{value}'; use {allowed}</source>
            <translation>„{value}“ gibt es nicht ({what}); verwenden Sie {allowed}</translation>
        </message>
        <message>
            <source>an annotation of kind {kind} has {points} points, not {points2}</source>
            <translation>eine Anmerkung der Art {kind} hat {points} Punkte, nicht {points2}</translation>
        </message>
        <message>
            <source>the text of an annotation is one line of at most {longest_text} characters; shorten it</source>
            <translation>der Text einer Anmerkung ist eine Zeile mit höchstens {longest_text} Zeichen; kürzen Sie ihn</translation>
        </message>
        <message>
            <source>a text on the ECG says something; write it or remove it</source>
            <translation>ein Text auf dem EKG muss etwas sagen; schreiben Sie ihn oder entfernen Sie ihn</translation>
        </message>
        <message>
            <source>only a span reaches over all leads, and only a highlight marks a whole lead</source>
            <translation>nur eine Spanne reicht über alle Ableitungen, und nur eine Markierung gilt einer ganzen Ableitung</translation>
        </message>
        <message>
            <source>an annotation cannot stand at {place}; use 0 s or later and up to {limit_mv:g} mV</source>
            <translation>eine Anmerkung kann nicht bei {place} stehen; verwenden Sie 0 s oder später und bis zu {limit_mv} mV</translation>
        </message>
        <message>
            <source>nothing must be named; choose at least one statement that must</source>
            <translation>nichts muss genannt werden; wählen Sie mindestens einen Befund, der genannt werden muss</translation>
        </message>
        <message>
            <source>there is no {kind} caliper on lead '{lead}'</source>
            <translation>in Ableitung „{lead}“ gibt es keinen Messzirkel der Art {kind}</translation>
        </message>
        <message>
            <source>a caliper for {kind} has {points} points, not {points2}</source>
            <translation>ein Messzirkel der Art {kind} hat {points} Punkte, nicht {points2}</translation>
        </message>
        <message>
            <source>a caliper stands at finite times and voltages</source>
            <translation>ein Messzirkel steht bei endlichen Zeiten und Spannungen</translation>
        </message>
        <message>
            <source>a caliper spans 1 to {most_intervals} intervals, not {intervals}</source>
            <translation>ein Messzirkel umfasst 1 bis {most_intervals} Intervalle, nicht {intervals}</translation>
        </message>
        <message>
            <source>only a time caliper counts intervals, marches or stands for RR or QT</source>
            <translation>nur ein Zeitzirkel zählt Intervalle, läuft weiter oder steht für RR oder QT</translation>
        </message>
        <message>
            <source>there is no statement '{statement_id}'; 'ecgstudio parse' finds statements by name</source>
            <translation>den Befund „{statement_id}“ gibt es nicht; „ecgstudio parse“ findet Befunde nach Namen</translation>
        </message>
        <message>
            <source>the {kind} has no title; give it one</source>
            <translation>es fehlt ein Titel ({kind}); geben Sie einen ein</translation>
        </message>
        <message>
            <source>'{title}' is a collection and holds cases only; make it a course to hold collections</source>
            <translation>„{title}“ ist eine Sammlung und enthält nur Fälle; machen Sie einen Kurs daraus, um Sammlungen aufzunehmen</translation>
        </message>
        <message>
            <source>a rate</source>
            <translation>eine Frequenz</translation>
        </message>
        <message>
            <source>an atrial rate</source>
            <translation>eine Vorhoffrequenz</translation>
        </message>
        <message>
            <source>an axis</source>
            <translation>eine Achse</translation>
        </message>
        <message>
            <source>{name} is said to be present and absent</source>
            <translation>{name} soll vorliegen und fehlen zugleich</translation>
        </message>
        <message>
            <source>P waves are not conducted</source>
            <translation>P-Wellen werden nicht übergeleitet</translation>
        </message>
        <message>
            <source>there are no P waves</source>
            <translation>es gibt keine P-Wellen</translation>
        </message>
        <message>
            <source>PR cannot be measured in {in_words}, where {why}</source>
            <translation>PQ ist nicht messbar bei {in_words}: {why}</translation>
        </message>
        <message>
            <source>{in_words} has no beats, so it cannot have {said}</source>
            <translation>{in_words} hat keine Schläge, also auch nicht {said}</translation>
        </message>
        <message>
            <source>the criteria of {in_words} want {allowed}, and {said} is asked for</source>
            <translation>die Kriterien für {in_words} verlangen {allowed}, verlangt ist aber {said}</translation>
        </message>
        <message>
            <source>{in_words} means {allowed}, and {said} is asked for</source>
            <translation>{in_words} bedeutet {allowed}, verlangt ist aber {said}</translation>
        </message>
        <message>
            <source>at most {highest:g}</source>
            <translation>höchstens {highest}</translation>
        </message>
        <message>
            <source>at least {lowest:g}</source>
            <translation>mindestens {lowest}</translation>
        </message>
        <message>
            <source>{lowest:g} to {highest:g}</source>
            <translation>{lowest} bis {highest}</translation>
        </message>
        <message>
            <source>{wave} {edge}: moved by {shift_s:g} s; a correction is at most {most_s:g} s</source>
            <translation>{wave} {edge}: um {shift_s} s verschoben; eine Korrektur beträgt höchstens {most_s} s</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <source>'{fault}' is no fault of electrodes; use {faults}, V1/V2, LA off, V3 off ...</source>
            <translation>'{fault}' ist kein Fehler von Elektroden; möglich sind {faults}, V1/V2, LA off, V3 off ...</translation>
        </message>
        <message>
            <source>'{fault}' needs leads I and II, which this ECG does not have; choose a chest electrode</source>
            <translation>'{fault}' braucht die Ableitungen I und II, die dieses EKG nicht hat; wählen Sie eine Brustwandelektrode</translation>
        </message>
        <message>
            <source>not measurable</source>
            <translation>nicht messbar</translation>
        </message>
        <message>
            <source>this is no base of experience ({error})</source>
            <translation>das ist keine Erfahrungsbasis ({error})</translation>
        </message>
        <message>
            <source>a stored signal holds no samples</source>
            <translation>ein gespeichertes Signal enthält keine Abtastwerte</translation>
        </message>
        <message>
            <source>a stored signal is damaged ({error})</source>
            <translation>ein gespeichertes Signal ist beschädigt ({error})</translation>
        </message>
        <message>
            <source>'{name}' is no part of a handout; use {known}</source>
            <translation>„{name}“ ist kein Teil eines Handouts; verwenden Sie {known}</translation>
        </message>
        <message>
            <source>{shown} is no id of a case; use 1 to {longest} letters, digits, - and _</source>
            <translation>{shown} ist keine Kennung eines Falls; verwenden Sie 1 bis {longest} Buchstaben, Ziffern, - und _</translation>
        </message>
        <message>
            <source>not measured yet</source>
            <translation>noch nicht gemessen</translation>
        </message>
        <message>
            <source>a person's own {name} needs {leads} leads of {bumps} numbers</source>
            <translation>das Eigene einer Person ({name}) braucht {leads} Ableitungen mit {bumps} Zahlen</translation>
        </message>
        <message>
            <source>a person's own {name} holds a number beyond {most_mv:g} mV</source>
            <translation>das Eigene einer Person ({name}) enthält eine Zahl über {most_mv} mV</translation>
        </message>
        <message>
            <source>a person's own rhythm has 2 to {most_beats} beats, not {times}</source>
            <translation>der eigene Rhythmus einer Person hat 2 bis {most_beats} Schläge, nicht {times}</translation>
        </message>
        <message>
            <source>a person's own rhythm needs beats in order, a duration and a rate</source>
            <translation>der eigene Rhythmus einer Person braucht Schläge in Reihenfolge, eine Dauer und eine Frequenz</translation>
        </message>
        <message>
            <source>a recording of {duration_s:g} s cannot be laid out; use 0.1 to 3600 s</source>
            <translation>eine Aufzeichnung von {duration_s} s passt auf kein Blatt; verwenden Sie 0,1 bis 3600 s</translation>
        </message>
        <message>
            <source>{what} '{value}' cannot be drawn; use {choices}{unit}</source>
            <translation>{what} „{value}“ kann nicht gezeichnet werden; verwenden Sie {choices}{unit}</translation>
        </message>
        <message>
            <source>layout {layout} has {strips} rhythm strips, not {rhythm_leads}</source>
            <translation>die Anordnung {layout} hat {strips} Rhythmusstreifen, nicht {rhythm_leads}</translation>
        </message>
        <message>
            <source>{durations_s} ECGs cannot stand on one page; use 1 to {most}</source>
            <translation>{durations_s} EKG passen nicht auf eine Seite; verwenden Sie 1 bis {most}</translation>
        </message>
        <message>
            <source>leads '{leads}' cannot be shown; use one to four of {leads2}</source>
            <translation>die Ableitungen „{leads}“ lassen sich nicht zeigen; verwenden Sie eine bis vier von {leads2}</translation>
        </message>
        <message>
            <source>{name} '{value}' is not a switch; use on or off</source>
            <translation>{name} „{value}“ ist kein Schalter; verwenden Sie on oder off</translation>
        </message>
        <message>
            <source>{name} is no line of at most {longest} letters</source>
            <translation>{name} ist keine Zeile mit höchstens {longest} Zeichen</translation>
        </message>
        <message>
            <source>there is no parameter '{name}'; known are {name2}</source>
            <translation>den Parameter „{name}“ gibt es nicht; bekannt sind {name2}</translation>
        </message>
        <message>
            <source>{name} {number:g} is out of range; use {range}</source>
            <translation>{name} {number} liegt außerhalb der Grenzen; verwenden Sie {range}</translation>
        </message>
        <message>
            <source>{name} '{value}' is not known; use one of {choices}</source>
            <translation>{name} „{value}“ ist nicht bekannt; verwenden Sie {choices}</translation>
        </message>
        <message>
            <source>{name} '{value}' is not a number; give {range}</source>
            <translation>{name} „{value}“ ist keine Zahl; geben Sie {range} ein</translation>
        </message>
        <message>
            <source>{minimum:g} to {maximum:g} {unit}</source>
            <translation>{minimum} bis {maximum} {unit}</translation>
        </message>
        <message>
            <source>the stored {name} cannot be read ({short})</source>
            <translation>was gespeichert ist ({name}), kann nicht gelesen werden ({short})</translation>
        </message>
        <message>
            <source>the stored case cannot be read ({short})</source>
            <translation>der gespeicherte Fall kann nicht gelesen werden ({short})</translation>
        </message>
        <message>
            <source>{name}: {position:g} {unit} is out of range; use {first:g} to {last:g} {unit}</source>
            <translation>{name}: {position} {unit} liegt außerhalb der Grenzen; verwenden Sie {first} bis {last} {unit}</translation>
        </message>
        <message>
            <source>there is no progression '{progression_id}'; known are {known}</source>
            <translation>den Verlauf „{progression_id}“ gibt es nicht; bekannt sind {known}</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Ihre Antwort</translation>
        </message>
        <message>
            <source>one before each QRS</source>
            <translation>eine vor jedem QRS</translation>
        </message>
        <message>
            <source>more P waves than QRS</source>
            <translation>mehr P-Wellen als QRS</translation>
        </message>
        <message>
            <source>none to be seen</source>
            <translation>keine zu sehen</translation>
        </message>
        <message>
            <source>Ventricular rate</source>
            <translation>Kammerfrequenz</translation>
        </message>
        <message>
            <source>300 / large squares between two R</source>
            <translation>300 / große Kästchen zwischen zwei R</translation>
        </message>
        <message>
            <source>RR intervals</source>
            <translation>RR-Intervalle</translation>
        </message>
        <message>
            <source>P waves</source>
            <translation>P-Wellen</translation>
        </message>
        <message>
            <source>QRS axis</source>
            <translation>QRS-Achse</translation>
        </message>
        <message>
            <source>90 degrees from the lead whose QRS is isoelectric</source>
            <translation>90 Grad von der Ableitung mit isoelektrischem QRS</translation>
        </message>
        <message>
            <source>leave empty when there is none</source>
            <translation>leer lassen, wenn es keine gibt</translation>
        </message>
        <message>
            <source>the widest lead</source>
            <translation>die breiteste Ableitung</translation>
        </message>
        <message>
            <source>QTc (Bazett)</source>
            <translation>QTc (Bazett)</translation>
        </message>
        <message>
            <source>QT / square root of RR in s</source>
            <translation>QT / Wurzel aus RR in s</translation>
        </message>
        <message>
            <source>Enlarged or hypertrophied</source>
            <translation>Vergrößert oder hypertrophiert</translation>
        </message>
        <message>
            <source>none: leave all unticked</source>
            <translation>keine: nichts ankreuzen</translation>
        </message>
        <message>
            <source>ST elevation in</source>
            <translation>ST-Hebung in</translation>
        </message>
        <message>
            <source>at the J point</source>
            <translation>am J-Punkt</translation>
        </message>
        <message>
            <source>ST depression in</source>
            <translation>ST-Senkung in</translation>
        </message>
        <message>
            <source>not to be measured: {reason}</source>
            <translation>nicht messbar: {reason}</translation>
        </message>
        <message>
            <source>± {near:.0f} {unit} is right</source>
            <translation>± {near} {unit} ist richtig</translation>
        </message>
        <message>
            <source>RR vary by {value:.0f} %</source>
            <translation>RR schwankt um {value} %</translation>
        </message>
        <message>
            <source>between the two</source>
            <translation>zwischen beidem</translation>
        </message>
        <message>
            <source>{value:g} for each QRS</source>
            <translation>{value} je QRS</translation>
        </message>
        <message>
            <source>within {st_doubt_mv:g} mV of the limit, either may be said: {doubt}</source>
            <translation>weniger als {st_doubt_mv} mV von der Grenze, beides ist zulässig: {doubt}</translation>
        </message>
        <message>
            <source>more special</source>
            <translation>genauer</translation>
        </message>
        <message>
            <source>its parts</source>
            <translation>seine Teile</translation>
        </message>
        <message>
            <source>less special</source>
            <translation>weniger genau</translation>
        </message>
        <message>
            <source>left open</source>
            <translation>offengelassen</translation>
        </message>
        <message>
            <source>measured, this is {name}</source>
            <translation>gemessen ist das: {name}</translation>
        </message>
        <message>
            <source>{name} includes it</source>
            <translation>{name} schließt es ein</translation>
        </message>
        <message>
            <source>{name} is only part of it</source>
            <translation>{name} ist nur ein Teil davon</translation>
        </message>
        <message>
            <source>it says more than this ECG shows</source>
            <translation>es sagt mehr, als dieses EKG zeigt</translation>
        </message>
        <message>
            <source>this ECG does not show it</source>
            <translation>dieses EKG zeigt es nicht</translation>
        </message>
        <message>
            <source>the answer rules it out, and it is there</source>
            <translation>die Antwort schließt es aus, und es ist da</translation>
        </message>
        <message>
            <source>a recording needs 12 leads of samples, got an array of shape {shape}</source>
            <translation>eine Aufzeichnung braucht 12 Ableitungen mit Abtastwerten, es kam ein Feld der Form {shape}</translation>
        </message>
        <message>
            <source>a recording holds infinite samples; use NaN for what is missing</source>
            <translation>eine Aufzeichnung enthält unendliche Werte; verwenden Sie NaN für fehlende</translation>
        </message>
        <message>
            <source>sampling rate {sampling_rate_hz} Hz is not usable</source>
            <translation>die Abtastrate {sampling_rate_hz} Hz ist nicht verwendbar</translation>
        </message>
        <message>
            <source>{engine}, synthetic, after record {after}</source>
            <translation>{engine}, synthetisch, nach Aufzeichnung {after}</translation>
        </message>
        <message>
            <source>{name} {value} {unit} is out of range; use {lowest:g} to {highest:g} {unit}</source>
            <translation>{name} {value} {unit} liegt außerhalb der Grenzen; verwenden Sie {lowest} bis {highest} {unit}</translation>
        </message>
        <message>
            <source>sex is '{sex}'; use female or male, or leave it out</source>
            <translation>das Geschlecht ist „{sex}“; verwenden Sie female oder male, oder lassen Sie es weg</translation>
        </message>
        <message>
            <source>seed {seed} is out of range; use a whole number from 0 to {what}</source>
            <translation>der Startwert {seed} liegt außerhalb der Grenzen; verwenden Sie eine ganze Zahl von 0 bis {what}</translation>
        </message>
        <message>
            <source>step {done} of {total}</source>
            <translation>Schritt {done} von {total}</translation>
        </message>
        <message>
            <source>drawing the beats</source>
            <translation>die Schläge werden gezeichnet</translation>
        </message>
        <message>
            <source>a series has no times</source>
            <translation>eine Reihe hat keine Zeiten</translation>
        </message>
        <message>
            <source>it holds no series of samples</source>
            <translation>es ist keine Reihe von Abtastwerten darin</translation>
        </message>
        <message>
            <source>the time between its samples is not usable</source>
            <translation>der zeitliche Abstand der Abtastwerte ist nicht verwendbar</translation>
        </message>
        <message>
            <source>its samples are in '{unit}'; an ECG is in mV or uV</source>
            <translation>die Abtastwerte sind in „{unit}“; ein EKG ist in mV oder uV</translation>
        </message>
        <message>
            <source>{path} cannot be written ({strerror}); choose another place</source>
            <translation>{path} kann nicht geschrieben werden ({strerror}); wählen Sie einen anderen Ort</translation>
        </message>
        <message>
            <source>'{title}' has nothing to cover: no numbers, no names of leads, no annotations</source>
            <translation>„{title}“ hat nichts zu verdecken: keine Zahlen, keine Namen von Ableitungen, keine Anmerkungen</translation>
        </message>
        <message>
            <source>{what} cannot be read: {answer}</source>
            <translation>{what} kann nicht gelesen werden: {answer}</translation>
        </message>
        <message>
            <source>{what} cannot be read: it takes longer than {limit_s:.0f} s; it is damaged or too large</source>
            <translation>{what} kann nicht gelesen werden: Es dauert länger als {limit_s} s; die Datei ist beschädigt oder zu groß</translation>
        </message>
        <message>
            <source>{what} cannot be read: its reader ended without an answer</source>
            <translation>{what} kann nicht gelesen werden: Das Lesen endete ohne Antwort</translation>
        </message>
        <message>
            <source>{name} is no collection of ECG Studio; choose another file</source>
            <translation>{name} ist keine Sammlung von ECG Studio; wählen Sie eine andere Datei</translation>
        </message>
        <message>
            <source>{name} cannot be opened: {why}</source>
            <translation>{name} kann nicht geöffnet werden: {why}</translation>
        </message>
        <message>
            <source>{path} cannot be read ({strerror})</source>
            <translation>{path} kann nicht gelesen werden ({strerror})</translation>
        </message>
        <message>
            <source>{name} is damaged or no collection of ECG Studio; ask for it again</source>
            <translation>{name} ist beschädigt oder keine Sammlung von ECG Studio; lassen Sie sie sich noch einmal geben</translation>
        </message>
        <message>
            <source>{name} is damaged: {split}</source>
            <translation>{name} ist beschädigt: {split}</translation>
        </message>
        <message>
            <source>checking case {index} of {manifest}</source>
            <translation>Fall {index} von {manifest} wird geprüft</translation>
        </message>
        <message>
            <source>packing case {index} of {cases}</source>
            <translation>Fall {index} von {cases} wird verpackt</translation>
        </message>
        <message>
            <source>{name} cannot be written: {error}</source>
            <translation>{name} kann nicht geschrieben werden: {error}</translation>
        </message>
        <message>
            <source>{folder} holds no JS*.hea records; name the folder of Chapman-Shaoxing-Ningbo</source>
            <translation>{folder} enthält keine Aufzeichnungen JS*.hea; nennen Sie den Ordner von Chapman-Shaoxing-Ningbo</translation>
        </message>
        <message>
            <source>a group says {count} channels and defines {definitions}</source>
            <translation>eine Gruppe nennt {count} Kanäle und beschreibt {definitions}</translation>
        </message>
        <message>
            <source>its samples are {waveformsampleinterpretation} of {waveformbitsallocated} bits</source>
            <translation>die Abtastwerte sind {waveformsampleinterpretation} mit {waveformbitsallocated} Bit</translation>
        </message>
        <message>
            <source>its waveform ends too early; copy it again</source>
            <translation>die Kurve endet zu früh; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>its channels have no sensitivity, so their voltages cannot be known</source>
            <translation>die Kanäle haben keine Empfindlichkeit, ihre Spannungen sind also unbekannt</translation>
        </message>
        <message>
            <source>its channels are in '{unit}'; an ECG is in mV or uV</source>
            <translation>die Kanäle sind in „{unit}“; ein EKG ist in mV oder uV</translation>
        </message>
        <message>
            <source>it holds no waveform{what_instead}</source>
            <translation>es ist keine Kurve darin{what_instead}</translation>
        </message>
        <message>
            <source>DICOM holds ECGs of {lowest} to {highest} Hz, this one has {rate:g} Hz; export another format</source>
            <translation>DICOM fasst EKG mit {lowest} bis {highest} Hz, dieses hat {rate} Hz; exportieren Sie ein anderes Format</translation>
        </message>
        <message>
            <source>lead {leads} reaches {units_per_mv:.1f} mV at {sample:.2f} s; a file in steps of 1 uV holds at most 32.767 mV</source>
            <translation>Ableitung {leads} erreicht {units_per_mv} mV bei {sample} s; eine Datei mit Stufen von 1 uV fasst höchstens 32,767 mV</translation>
        </message>
        <message>
            <source>signal {label} is in '{physical_dimension}'; an ECG is in mV or uV</source>
            <translation>das Signal {label} ist in „{physical_dimension}“; ein EKG ist in mV oder uV</translation>
        </message>
        <message>
            <source>it is longer than an hour; cut out a part of it to open it here</source>
            <translation>die Aufzeichnung ist länger als eine Stunde; schneiden Sie einen Teil heraus, um ihn hier zu öffnen</translation>
        </message>
        <message>
            <source>it is interrupted (EDF+D), and the gaps cannot be shown; open a part without them</source>
            <translation>die Aufzeichnung ist unterbrochen (EDF+D), und Lücken sind nicht darstellbar; öffnen Sie einen Teil ohne sie</translation>
        </message>
        <message>
            <source>EDF cannot hold a sampling rate of {rate_hz:g} Hz; export another format</source>
            <translation>EDF fasst keine Abtastrate von {rate_hz} Hz; exportieren Sie ein anderes Format</translation>
        </message>
        <message>
            <source>{file} holds no ECG signals</source>
            <translation>{file} enthält keine EKG-Signale</translation>
        </message>
        <message>
            <source>{file} has more samples than an hour of twelve leads; cut out a part of it to open it here</source>
            <translation>{file} hat mehr Abtastwerte als eine Stunde mit zwölf Ableitungen; schneiden Sie einen Teil heraus, um ihn hier zu öffnen</translation>
        </message>
        <message>
            <source>{file} has none of the twelve leads (it has {listed})</source>
            <translation>{file} hat keine der zwölf Ableitungen (vorhanden: {listed})</translation>
        </message>
        <message>
            <source>signals of {rate_hz:g} and {rate_hz2:g} Hz cannot be brought together</source>
            <translation>Signale mit {rate_hz} und {rate_hz2} Hz lassen sich nicht zusammenführen</translation>
        </message>
        <message>
            <source>{file} holds no samples; every one is marked as missing</source>
            <translation>{file} enthält keine Abtastwerte; alle sind als fehlend gekennzeichnet</translation>
        </message>
        <message>
            <source>{file} cannot be used: the gain of lead {lead} is not that of an ECG</source>
            <translation>{file} ist nicht verwendbar: Die Verstärkung von Ableitung {lead} ist nicht die eines EKG</translation>
        </message>
        <message>
            <source>{file} has a sampling rate of {rate_hz:g} Hz, which is not usable</source>
            <translation>{file} hat eine Abtastrate von {rate_hz} Hz, die nicht verwendbar ist</translation>
        </message>
        <message>
            <source>{file} is longer than an hour; cut out a part of it to open it here</source>
            <translation>{file} ist länger als eine Stunde; schneiden Sie einen Teil heraus, um ihn hier zu öffnen</translation>
        </message>
        <message>
            <source>{name} is empty</source>
            <translation>{name} ist leer</translation>
        </message>
        <message>
            <source>{name} is larger than {largest} MB; cut out a part of it to open it here</source>
            <translation>{name} ist größer als {largest} MB; schneiden Sie einen Teil heraus, um ihn hier zu öffnen</translation>
        </message>
        <message>
            <source>{name} cannot be read ({strerror})</source>
            <translation>{name} kann nicht gelesen werden ({strerror})</translation>
        </message>
        <message>
            <source>left out: name, number and dates of the patient</source>
            <translation>weggelassen: Name, Nummer und Daten des Patienten</translation>
        </message>
        <message>
            <source>left out: median beats</source>
            <translation>weggelassen: Medianschläge</translation>
        </message>
        <message>
            <source>damaged: the checksum of the file does not fit, so samples may be wrong; copy it again</source>
            <translation>beschädigt: Die Prüfsumme der Datei passt nicht, Abtastwerte können falsch sein; kopieren Sie sie noch einmal</translation>
        </message>
        <message>
            <source>not calibrated</source>
            <translation>nicht kalibriert</translation>
        </message>
        <message>
            <source>limb leads</source>
            <translation>Extremitätenableitungen</translation>
        </message>
        <message>
            <source>left out: SNOMED CT codes without a statement: {unknown}</source>
            <translation>weggelassen: SNOMED-CT-Codes ohne Befund: {unknown}</translation>
        </message>
        <message>
            <source>limb leads: up to {error:.2f} mV off what I and II say (Einthoven, Goldberger)</source>
            <translation>Extremitätenableitungen: bis zu {error:.2f} mV neben dem, was I und II sagen (Einthoven, Goldberger)</translation>
        </message>
        <message>
            <source>left out: signals that are none of the twelve leads ({listed})</source>
            <translation>weggelassen: Signale, die keine der zwölf Ableitungen sind ({listed})</translation>
        </message>
        <message>
            <source>left out: leads that come a second time, the shorter ones ({listed})</source>
            <translation>weggelassen: Ableitungen, die ein zweites Mal vorkommen, die kürzeren ({listed})</translation>
        </message>
        <message>
            <source>renamed: {listed}</source>
            <translation>umbenannt: {listed}</translation>
        </message>
        <message>
            <source>resampled: {leads} to {rate_hz:g} Hz, the rate of the other leads</source>
            <translation>neu abgetastet: {leads} mit {rate_hz:g} Hz, der Rate der anderen Ableitungen</translation>
        </message>
        <message>
            <source>derived: {leads} from {first} and {second}</source>
            <translation>abgeleitet: {leads} aus {first} und {second}</translation>
        </message>
        <message>
            <source>missing: {leads}; they stay empty</source>
            <translation>fehlend: {leads}; sie bleiben leer</translation>
        </message>
        <message>
            <source>missing: samples in {partly}; they stay empty</source>
            <translation>fehlend: Abtastwerte in {partly}; sie bleiben leer</translation>
        </message>
        <message>
            <source>left out: {seconds:.1f} s of calibration pulse at the end</source>
            <translation>weggelassen: {seconds:.1f} s Eichzacke am Ende</translation>
        </message>
        <message>
            <source>left out: {count} frames with other channels than the first</source>
            <translation>weggelassen: {count} Abschnitte mit anderen Kanälen als der erste</translation>
        </message>
        <message>
            <source>units: the file gives no sampling rate, so {rate_hz:g} Hz are taken, the default of its format</source>
            <translation>Einheiten: Die Datei nennt keine Abtastrate, daher gelten {rate_hz:g} Hz, der Vorgabewert ihres Formats</translation>
        </message>
        <message>
            <source>units: the header gives none for {listed}, so mV are taken</source>
            <translation>Einheiten: Der Kopf nennt keine für {listed}, daher gelten mV</translation>
        </message>
        <message>
            <source>not calibrated: the header gives no gain, so {units_per_mv:g} units per mV are taken</source>
            <translation>nicht kalibriert: Der Kopf nennt keine Verstärkung, daher gelten {units_per_mv:g} Einheiten je mV</translation>
        </message>
        <message>
            <source>it is no ISHNE file</source>
            <translation>es ist keine ISHNE-Datei</translation>
        </message>
        <message>
            <source>its header is damaged; copy it again</source>
            <translation>der Kopf ist beschädigt; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>its leads have no resolution, so their voltages cannot be known</source>
            <translation>die Ableitungen haben keine Auflösung, ihre Spannungen sind also unbekannt</translation>
        </message>
        <message>
            <source>a recording of {duration_s:.0f} min is too long for JSON; use WFDB</source>
            <translation>eine Aufzeichnung von {duration_s} min ist zu lang für JSON; verwenden Sie WFDB</translation>
        </message>
        <message>
            <source>{name} is no JSON document ({split})</source>
            <translation>{name} ist kein JSON-Dokument ({split})</translation>
        </message>
        <message>
            <source>no LUDB records in {name}/data</source>
            <translation>keine LUDB-Aufzeichnungen in {name}/data</translation>
        </message>
        <message>
            <source>it ends within a definition; copy it again</source>
            <translation>die Datei endet mitten in einer Definition; kopieren Sie sie noch einmal</translation>
        </message>
        <message>
            <source>it holds no waveform</source>
            <translation>es ist keine Kurve darin</translation>
        </message>
        <message>
            <source>its definitions stand too deep in one another</source>
            <translation>die Definitionen sind zu tief verschachtelt</translation>
        </message>
        <message>
            <source>it says that it has {channels} channels</source>
            <translation>angegeben sind {channels} Kanäle</translation>
        </message>
        <message>
            <source>its frame is larger than its data; copy it again</source>
            <translation>der Rahmen ist größer als die Daten; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>its samples are of type {code}, which is not read</source>
            <translation>die Abtastwerte sind vom Typ {code}, der nicht gelesen wird</translation>
        </message>
        <message>
            <source>its sampling rate is not usable</source>
            <translation>die Abtastrate ist nicht verwendbar</translation>
        </message>
        <message>
            <source>it holds no rhythm</source>
            <translation>es ist kein Rhythmus darin</translation>
        </message>
        <message>
            <source>lead {name} is in '{unit}'; an ECG is in mV or uV</source>
            <translation>Ableitung {name} ist in „{unit}“; ein EKG ist in mV oder uV</translation>
        </message>
        <message>
            <source>lead {name} holds no whole samples</source>
            <translation>Ableitung {name} enthält keine ganzen Abtastwerte</translation>
        </message>
        <message>
            <source>lead {name} says {stated} samples and has {size}; copy it again</source>
            <translation>Ableitung {name} nennt {stated} Abtastwerte und hat {size}; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>the checksum of lead {name} does not fit; copy it again</source>
            <translation>die Prüfsumme von Ableitung {name} stimmt nicht; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>the samples of lead {name} are no Base64</source>
            <translation>die Abtastwerte von Ableitung {name} sind kein Base64</translation>
        </message>
        <message>
            <source>record {record} has none of the twelve leads (it has {has}); open a 12-lead ECG</source>
            <translation>die Aufzeichnung {record} hat keine der zwölf Ableitungen (vorhanden: {has}); öffnen Sie ein 12-Kanal-EKG</translation>
        </message>
        <message>
            <source>record {record} has lead {lead} twice; which one is meant cannot be told</source>
            <translation>die Aufzeichnung {record} hat die Ableitung {lead} zweimal; welche gemeint ist, lässt sich nicht sagen</translation>
        </message>
        <message>
            <source>{folder} holds no {table}; name PTB-XL's own folder</source>
            <translation>{folder} enthält kein {table}; nennen Sie den Ordner von PTB-XL selbst</translation>
        </message>
        <message>
            <source>{name} has no column {missing}; give a table like {table}</source>
            <translation>{name} hat keine Spalte {missing}; geben Sie eine Tabelle wie {table}</translation>
        </message>
        <message>
            <source>{name}, line {line_num}: it cannot be read ({error})</source>
            <translation>{name}, Zeile {line_num}: nicht lesbar ({error})</translation>
        </message>
        <message>
            <source>it holds no section {missing} (leads and rhythm)</source>
            <translation>der Abschnitt {missing} fehlt (Ableitungen und Rhythmus)</translation>
        </message>
        <message>
            <source>its rhythm is decimated between QRS complexes (bimodal compression), which is not read</source>
            <translation>der Rhythmus ist zwischen den QRS-Komplexen ausgedünnt (bimodale Kompression), was nicht gelesen wird</translation>
        </message>
        <message>
            <source>it is no SCP-ECG file</source>
            <translation>es ist keine SCP-ECG-Datei</translation>
        </message>
        <message>
            <source>its section 3 defines no leads</source>
            <translation>Abschnitt 3 beschreibt keine Ableitungen</translation>
        </message>
        <message>
            <source>its section 3 gives a lead no usable number of samples</source>
            <translation>Abschnitt 3 gibt einer Ableitung keine verwendbare Zahl von Abtastwerten</translation>
        </message>
        <message>
            <source>its samples end too early; copy it again</source>
            <translation>die Abtastwerte enden zu früh; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>its samples have no usable gain, rate or length</source>
            <translation>die Abtastwerte haben keine verwendbare Verstärkung, Rate oder Länge</translation>
        </message>
        <message>
            <source>its reference beat is missing, so its rhythm cannot be made whole</source>
            <translation>der Referenzschlag fehlt, der Rhythmus ist also nicht wiederherzustellen</translation>
        </message>
        <message>
            <source>its section 4 ends too early; copy it again</source>
            <translation>Abschnitt 4 endet zu früh; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>its reference beat has another sampling rate than its rhythm, which is not read</source>
            <translation>der Referenzschlag hat eine andere Abtastrate als der Rhythmus, was nicht gelesen wird</translation>
        </message>
        <message>
            <source>it ends before its section {number}; copy it again</source>
            <translation>die Datei endet vor Abschnitt {number}; kopieren Sie sie noch einmal</translation>
        </message>
        <message>
            <source>its samples are damaged or end too early; copy it again</source>
            <translation>die Abtastwerte sind beschädigt oder enden zu früh; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>it has no Huffman table</source>
            <translation>die Huffman-Tabelle fehlt</translation>
        </message>
        <message>
            <source>its Huffman tables are damaged; copy it again</source>
            <translation>die Huffman-Tabellen sind beschädigt; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>its Huffman code names a table that is not there</source>
            <translation>der Huffman-Code nennt eine Tabelle, die es nicht gibt</translation>
        </message>
        <message>
            <source>its waveform is compressed as '{method}', which is not read</source>
            <translation>die Kurve ist als „{method}“ komprimiert, was nicht gelesen wird</translation>
        </message>
        <message>
            <source>its waveform is not {leads} leads of the same length</source>
            <translation>die Kurve besteht nicht aus {leads} gleich langen Ableitungen</translation>
        </message>
        <message>
            <source>its waveform is damaged; copy it again</source>
            <translation>die Kurve ist beschädigt; kopieren Sie die Datei noch einmal</translation>
        </message>
        <message>
            <source>its waveform has leads of several lengths</source>
            <translation>die Kurve hat Ableitungen verschiedener Länge</translation>
        </message>
        <message>
            <source>its waveform is no Base64</source>
            <translation>die Kurve ist kein Base64</translation>
        </message>
        <message>
            <source>its waveform is larger than an ECG</source>
            <translation>die Kurve ist größer als ein EKG</translation>
        </message>
        <message>
            <source>record {name} has no header: {file} does not exist</source>
            <translation>die Aufzeichnung {name} hat keinen Header: {file} gibt es nicht</translation>
        </message>
        <message>
            <source>record {record} is made of several segments; open one of its segments instead</source>
            <translation>die Aufzeichnung {record} besteht aus mehreren Segmenten; öffnen Sie eines davon</translation>
        </message>
        <message>
            <source>record {record} has {count} signals; at most {most_signals} can be read</source>
            <translation>die Aufzeichnung {record} hat {count} Signale; höchstens {most_signals} sind lesbar</translation>
        </message>
        <message>
            <source>record {record} has {samples} samples; it must be above 0</source>
            <translation>die Aufzeichnung {record} hat {samples} Abtastwerte; es müssen mehr als 0 sein</translation>
        </message>
        <message>
            <source>record {record} lasts {samples:.0f} min; cut it to at most 60 min</source>
            <translation>die Aufzeichnung {record} dauert {samples} min; kürzen Sie sie auf höchstens 60 min</translation>
        </message>
        <message>
            <source>record {record} has {count} signals of {samples} samples; at most {most_values} million in all can be read: cut it shorter</source>
            <translation>die Aufzeichnung {record} hat {count} Signale mit {samples} Abtastwerten; insgesamt sind höchstens {most_values} Millionen lesbar: Kürzen Sie sie</translation>
        </message>
        <message>
            <source>record {record} has the sampling rate {shown}; it must be above 0 ({lowest:g} to {highest:g} Hz)</source>
            <translation>die Aufzeichnung {record} hat die Abtastrate {shown}; sie muss über 0 liegen ({lowest} bis {highest} Hz)</translation>
        </message>
        <message>
            <source>record {record} cannot be read: signal format {fmt} is not known (signal(5))</source>
            <translation>die Aufzeichnung {record} kann nicht gelesen werden: Das Signalformat {fmt} ist nicht bekannt (signal(5))</translation>
        </message>
        <message>
            <source>record {record} samples its signals at different rates; resample it to one rate first</source>
            <translation>die Aufzeichnung {record} tastet ihre Signale verschieden schnell ab; bringen Sie sie zuerst auf eine Rate</translation>
        </message>
        <message>
            <source>record {record} cannot be read: its gain is '{word}'</source>
            <translation>die Aufzeichnung {record} kann nicht gelesen werden: Ihre Verstärkung ist „{word}“</translation>
        </message>
        <message>
            <source>record {name} cannot be read: its header is larger than {largest_header} MB</source>
            <translation>die Aufzeichnung {name} kann nicht gelesen werden: Ihr Header ist größer als {largest_header} MB</translation>
        </message>
        <message>
            <source>record {name} cannot be read: {file} ({strerror})</source>
            <translation>die Aufzeichnung {name} kann nicht gelesen werden: {file} ({strerror})</translation>
        </message>
        <message>
            <source>annotations cannot be written in {folder} ({strerror}); choose another</source>
            <translation>in {folder} können keine Anmerkungen geschrieben werden ({strerror}); wählen Sie einen anderen Ordner</translation>
        </message>
        <message>
            <source>record {name} cannot be read: the gain of lead {lead} is not usable</source>
            <translation>die Aufzeichnung {name} kann nicht gelesen werden: Die Verstärkung von Ableitung {lead} ist nicht verwendbar</translation>
        </message>
        <message>
            <source>record {name} holds no samples; every one is marked as missing</source>
            <translation>die Aufzeichnung {name} enthält keine Abtastwerte; alle sind als fehlend gekennzeichnet</translation>
        </message>
        <message>
            <source>record {record} has signals in '{unit}'; an ECG is in mV or uV</source>
            <translation>die Aufzeichnung {record} hat Signale in „{unit}“; ein EKG ist in mV oder uV</translation>
        </message>
        <message>
            <source>record {name} cannot be read: {strerror}</source>
            <translation>die Aufzeichnung {name} kann nicht gelesen werden: {strerror}</translation>
        </message>
        <message>
            <source>record {name} does not say how many samples it has; its header should</source>
            <translation>die Aufzeichnung {name} sagt nicht, wie viele Abtastwerte sie hat; das gehört in ihren Header</translation>
        </message>
        <message>
            <source>record {name} delays a signal by more than its length (skew); mend its header</source>
            <translation>die Aufzeichnung {name} verzögert ein Signal um mehr als seine Länge (skew); berichtigen Sie ihren Header</translation>
        </message>
        <message>
            <source>record {name} is not whole: its signal file {file} is missing beside the header</source>
            <translation>die Aufzeichnung {name} ist nicht vollständig: Die Signaldatei {file} fehlt neben dem Header</translation>
        </message>
        <message>
            <source>record {name} cannot be read: signal file {file} has several formats</source>
            <translation>die Aufzeichnung {name} kann nicht gelesen werden: Die Signaldatei {file} hat mehrere Formate</translation>
        </message>
        <message>
            <source>record {record} is damaged: the checksum of lead {name} does not fit; copy it again</source>
            <translation>die Aufzeichnung {record} ist beschädigt: Die Prüfsumme von Ableitung {name} stimmt nicht; kopieren Sie sie noch einmal</translation>
        </message>
        <message>
            <source>its signal file {name} is not what its header says</source>
            <translation>ihre Signaldatei {name} ist nicht, was der Header sagt</translation>
        </message>
        <message>
            <source>its signal file {name} ends too early; copy it again</source>
            <translation>ihre Signaldatei {name} endet zu früh; kopieren Sie sie noch einmal</translation>
        </message>
        <message>
            <source>record {name} is not whole: its signal file {file} ends too early; copy it again</source>
            <translation>die Aufzeichnung {name} ist nicht vollständig: Die Signaldatei {file} endet zu früh; kopieren Sie sie noch einmal</translation>
        </message>
        <message>
            <source>record {stem} cannot be written in {folder} ({strerror}); choose another</source>
            <translation>die Aufzeichnung {stem} kann nicht in {folder} geschrieben werden ({strerror}); wählen Sie einen anderen Ordner</translation>
        </message>
        <message>
            <source>it is '{tag}', no aECG (AnnotatedECG), MUSE (RestingECG) or Sierra (restingecgdata)</source>
            <translation>es ist „{tag}“, kein aECG (AnnotatedECG), MUSE (RestingECG) oder Sierra (restingecgdata)</translation>
        </message>
        <message>
            <source>its XML declares entities, which are not read</source>
            <translation>das XML vereinbart Entitäten, die nicht gelesen werden</translation>
        </message>
        <message>
            <source>it is no whole XML ({errorstring} in line {lineno})</source>
            <translation>es ist kein vollständiges XML ({errorstring} in Zeile {lineno})</translation>
        </message>
        <message>
            <source>its XML has more elements or levels than an ECG needs</source>
            <translation>das XML hat mehr Elemente oder Ebenen, als ein EKG braucht</translation>
        </message>
        <message>
            <source>it has no {what}</source>
            <translation>es fehlt: {what}</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>&amp;Messen</translation>
        </message>
        <message>
            <source>&amp;Annotate</source>
            <translation>&amp;Anmerken</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>An&amp;sicht</translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>B&amp;ibliothek</translation>
        </message>
        <message>
            <source>&amp;Quiz</source>
            <translation>&amp;Quiz</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>the library {place} is gone; put it back or open another</source>
            <translation>die Bibliothek {place} ist verschwunden; bringen Sie sie zurück oder öffnen Sie eine andere</translation>
        </message>
        <message>
            <source>the weights of the diffusion engine are not installed; there is nothing to time</source>
            <translation>die Gewichte des Diffusionsmodells sind nicht installiert; es gibt nichts zu messen</translation>
        </message>
        <message>
            <source>the window did not come to an end within {most_s:g} s</source>
            <translation>das Fenster kam in {most_s} s nicht zum Ende</translation>
        </message>
        <message>
            <source>the text has {text:,} characters, and up to {longest:,} are read; leave out all but the findings</source>
            <translation>der Text hat {text} Zeichen, und bis zu {longest} werden gelesen; lassen Sie alles außer den Befunden weg</translation>
        </message>
        <message>
            <source>checking the database</source>
            <translation>die Datenbank wird geprüft</translation>
        </message>
        <message>
            <source>checking case {index} of {total}</source>
            <translation>Fall {index} von {total} wird geprüft</translation>
        </message>
        <message>
            <source>the library has no collection with the id '{collection_id}'; look for it in the list</source>
            <translation>die Bibliothek hat keine Sammlung mit der Kennung „{collection_id}“; suchen Sie sie in der Liste</translation>
        </message>
        <message>
            <source>the library has no {kind} '{id}' to put into '{title}'</source>
            <translation>in der Bibliothek fehlt „{id}“ ({kind}), um es in „{title}“ zu legen</translation>
        </message>
        <message>
            <source>the library {place} {gone}</source>
            <translation>die Bibliothek {place} {gone}</translation>
        </message>
        <message>
            <source>the library {place} cannot be used ({strerror}); choose another place</source>
            <translation>die Bibliothek {place} kann nicht verwendet werden ({strerror}); wählen Sie einen anderen Ort</translation>
        </message>
        <message>
            <source>the draft cannot be kept in {folder} ({strerror}); save the case to the library</source>
            <translation>der Entwurf kann nicht in {folder} abgelegt werden ({strerror}); sichern Sie den Fall in der Bibliothek</translation>
        </message>
        <message>
            <source>the draft in {folder} cannot be removed ({strerror}); remove it by hand</source>
            <translation>der Entwurf in {folder} kann nicht entfernt werden ({strerror}); entfernen Sie ihn von Hand</translation>
        </message>
        <message>
            <source>the draft cannot be opened: {error}; {set_aside}</source>
            <translation>der Entwurf kann nicht geöffnet werden: {error}; {set_aside}</translation>
        </message>
        <message>
            <source>the draft cannot be read ({strerror}); it stays in {folder}</source>
            <translation>der Entwurf kann nicht gelesen werden ({strerror}); er bleibt in {folder}</translation>
        </message>
        <message>
            <source>it stays in {parent} ({strerror})</source>
            <translation>er bleibt in {parent} ({strerror})</translation>
        </message>
        <message>
            <source>it was set aside as {name}</source>
            <translation>er wurde als {name} beiseitegelegt</translation>
        </message>
        <message>
            <source>comparing signals</source>
            <translation>Signale werden verglichen</translation>
        </message>
        <message>
            <source>comparing traces</source>
            <translation>Kurven werden verglichen</translation>
        </message>
        <message>
            <source>comparing traces: {place} of {order}</source>
            <translation>Kurven werden verglichen: {place} von {order}</translation>
        </message>
        <message>
            <source>a learner needs a name; type one</source>
            <translation>ein Lernprofil braucht einen Namen; geben Sie einen ein</translation>
        </message>
        <message>
            <source>the name is {text} characters long; use at most {longest_name}</source>
            <translation>der Name ist {text} Zeichen lang; verwenden Sie höchstens {longest_name}</translation>
        </message>
        <message>
            <source>there is a learner named '{name}' already; choose another name</source>
            <translation>ein Lernprofil mit dem Namen „{name}“ gibt es schon; wählen Sie einen anderen Namen</translation>
        </message>
        <message>
            <source>this learner is not in the library any more; choose another</source>
            <translation>dieses Lernprofil ist nicht mehr in der Bibliothek; wählen Sie ein anderes</translation>
        </message>
        <message>
            <source>a kept quiz is damaged ({error}); open a backup</source>
            <translation>ein gespeichertes Quiz ist beschädigt ({error}); öffnen Sie eine Sicherung</translation>
        </message>
        <message>
            <source>'{feature}' cannot be searched for; use another number</source>
            <translation>nach „{feature}“ kann nicht gesucht werden; verwenden Sie eine andere Zahl</translation>
        </message>
        <message>
            <source>it was written by a newer ECG Studio; update to open it</source>
            <translation>die Datei stammt von einem neueren ECG Studio; aktualisieren Sie, um sie zu öffnen</translation>
        </message>
        <message>
            <source>it is no case file</source>
            <translation>die Datei ist kein Fall</translation>
        </message>
        <message>
            <source>it is damaged: its checksum does not fit its content</source>
            <translation>die Datei ist beschädigt: Prüfsumme und Inhalt stimmen nicht überein</translation>
        </message>
        <message>
            <source>it is damaged: it ends too early</source>
            <translation>die Datei ist beschädigt: Sie endet zu früh</translation>
        </message>
        <message>
            <source>a stored case is damaged (no document); take it from a backup</source>
            <translation>ein gespeicherter Fall ist beschädigt (kein Dokument); holen Sie ihn aus einer Sicherung</translation>
        </message>
        <message>
            <source>the case '{title}' cannot be kept: {error}</source>
            <translation>der Fall „{title}“ kann nicht gesichert werden: {error}</translation>
        </message>
        <message>
            <source>a stored case is damaged ({error}); take it from a backup</source>
            <translation>ein gespeicherter Fall ist beschädigt ({error}); holen Sie ihn aus einer Sicherung</translation>
        </message>
        <message>
            <source>{name_of} is a database of another program; choose an empty one</source>
            <translation>{name_of} ist die Datenbank eines anderen Programms; wählen Sie eine leere</translation>
        </message>
        <message>
            <source>'{text}' is no library's URL; write postgresql://user@server/database</source>
            <translation>„{text}“ ist keine URL einer Bibliothek; schreiben Sie postgresql://benutzer@server/datenbank</translation>
        </message>
        <message>
            <source>the driver for PostgreSQL is missing; install it with: pip install 'psycopg[binary]'</source>
            <translation>der Treiber für PostgreSQL fehlt; installieren Sie ihn mit: pip install 'psycopg[binary]'</translation>
        </message>
        <message>
            <source>bringing the library from version {version} to {current}</source>
            <translation>die Bibliothek wird von Version {version} auf {current} gebracht</translation>
        </message>
        <message>
            <source>the library {database} is busy in another program; try again</source>
            <translation>die Bibliothek {database} ist in einem anderen Programm beschäftigt; versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <source>'{part}': '{strip}' is not measured; use {known}</source>
            <translation>„{part}“: „{strip}“ wird nicht gemessen; verwenden Sie {known}</translation>
        </message>
        <message>
            <source>'{part}': '{name}' is not measured in a lead; use P, Q, R, S, ST, T or QRS</source>
            <translation>„{part}“: „{name}“ wird nicht in einer Ableitung gemessen; verwenden Sie P, Q, R, S, ST, T oder QRS</translation>
        </message>
        <message>
            <source>'{part}': a number must follow '{sign}', for example QRS &gt; 120</source>
            <translation>„{part}“: Nach „{sign}“ muss eine Zahl folgen, zum Beispiel QRS &gt; 120</translation>
        </message>
        <message>
            <source>'{part}': two numbers go with '=', for example QRS = 100 to 120</source>
            <translation>„{part}“: Zwei Zahlen stehen mit „=“, zum Beispiel QRS = 100 to 120</translation>
        </message>
        <message>
            <source>'{part}': in which lead? Write for example {strip} in V1</source>
            <translation>„{part}“: In welcher Ableitung? Schreiben Sie zum Beispiel {strip} in V1</translation>
        </message>
        <message>
            <source>'{part}': leads go from left to right, for example V1-V4</source>
            <translation>„{part}“: Ableitungen gehen von links nach rechts, zum Beispiel V1-V4</translation>
        </message>
        <message>
            <source>'{title}' is no sample case: its samples are incomplete or disobey Einthoven's law</source>
            <translation>„{title}“ ist kein Beispielfall: Seine Abtastwerte sind unvollständig oder widersprechen dem Einthoven-Gesetz</translation>
        </message>
        <message>
            <source>{name} is no ECG Studio library (it names no version); choose another file</source>
            <translation>{name} ist keine Bibliothek von ECG Studio (sie nennt keine Version); wählen Sie eine andere Datei</translation>
        </message>
        <message>
            <source>{name} was written by a newer ECG Studio (library version {version}, this program knows {current}); update ECG Studio to open it</source>
            <translation>{name} stammt von einem neueren ECG Studio (Bibliotheksversion {version}, dieses Programm kennt {current}); aktualisieren Sie ECG Studio, um sie zu öffnen</translation>
        </message>
        <message>
            <source>a stored signal is damaged ({error}); take the case from a backup</source>
            <translation>ein gespeichertes Signal ist beschädigt ({error}); holen Sie den Fall aus einer Sicherung</translation>
        </message>
        <message>
            <source>the library {path} is of an older version and cannot be written; copy it to a place of your own</source>
            <translation>die Bibliothek {path} hat eine ältere Version und kann nicht beschrieben werden; kopieren Sie sie an einen eigenen Ort</translation>
        </message>
        <message>
            <source>the library's folder {parent} does not exist; make it or choose another</source>
            <translation>den Ordner der Bibliothek {parent} gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen</translation>
        </message>
        <message>
            <source>the library was brought to version {current}; the earlier state is in {name}</source>
            <translation>die Bibliothek wurde auf Version {current} gebracht; der frühere Stand liegt in {name}</translation>
        </message>
        <message>
            <source>{path} is no ECG Studio library (or its beginning is damaged); choose another file</source>
            <translation>{path} ist keine Bibliothek von ECG Studio (oder ihr Anfang ist beschädigt); wählen Sie eine andere Datei</translation>
        </message>
        <message>
            <source>{path} is a database of another program; choose another file</source>
            <translation>{path} ist die Datenbank eines anderen Programms; wählen Sie eine andere Datei</translation>
        </message>
        <message>
            <source>the library {path} is damaged (its end is missing); open a backup</source>
            <translation>die Bibliothek {path} ist beschädigt (ihr Ende fehlt); öffnen Sie eine Sicherung</translation>
        </message>
        <message>
            <source>the library {path} is damaged (without {missing}); open a backup</source>
            <translation>die Bibliothek {path} ist beschädigt (es fehlt {missing}); öffnen Sie eine Sicherung</translation>
        </message>
        <message>
            <source>making the library {name}</source>
            <translation>die Bibliothek {name} wird angelegt</translation>
        </message>
        <message>
            <source>the library {path} cannot be read ({strerror}); choose another file</source>
            <translation>die Bibliothek {path} kann nicht gelesen werden ({strerror}); wählen Sie eine andere Datei</translation>
        </message>
        <message>
            <source>the library {path} is damaged ({split}); open a backup</source>
            <translation>die Bibliothek {path} ist beschädigt ({split}); öffnen Sie eine Sicherung</translation>
        </message>
        <message>
            <source>copying the library</source>
            <translation>die Bibliothek wird kopiert</translation>
        </message>
        <message>
            <source>the library {place} is no file; its server keeps copies of it (pg_dump)</source>
            <translation>die Bibliothek {place} ist keine Datei; Kopien hält ihr Server (pg_dump)</translation>
        </message>
        <message>
            <source>the signal of case {case_id} is damaged (its checksum does not fit); open a backup</source>
            <translation>das Signal von Fall {case_id} ist beschädigt (die Prüfsumme stimmt nicht); öffnen Sie eine Sicherung</translation>
        </message>
        <message>
            <source>a library at {scheme}:// cannot be opened; give a file or a postgresql:// address</source>
            <translation>eine Bibliothek unter {scheme}:// kann nicht geöffnet werden; geben Sie eine Datei oder eine Adresse postgresql:// an</translation>
        </message>
        <message>
            <source>{path} is there already and is not overwritten; choose another name for the backup</source>
            <translation>{path} gibt es schon und wird nicht überschrieben; wählen Sie einen anderen Namen für die Sicherung</translation>
        </message>
        <message>
            <source>the library {place} has no {what} with the id '{case_id}'; look for it in the list</source>
            <translation>in der Bibliothek {place} gibt es „{case_id}“ nicht ({what}); suchen Sie in der Liste</translation>
        </message>
        <message>
            <source>the library {place} can only be read here; copy it to a place of your own</source>
            <translation>die Bibliothek {place} kann hier nur gelesen werden; kopieren Sie sie an einen eigenen Ort</translation>
        </message>
        <message>
            <source>case {case_id} cannot be opened: {error}</source>
            <translation>Fall {case_id} kann nicht geöffnet werden: {error}</translation>
        </message>
        <message>
            <source>case {index} of {cases}</source>
            <translation>Fall {index} von {cases}</translation>
        </message>
        <message>
            <source>case {index} of {changes}</source>
            <translation>Fall {index} von {changes}</translation>
        </message>
        <message>
            <source>the library {library} is busy in another program; try again</source>
            <translation>die Bibliothek {library} ist in einem anderen Programm beschäftigt; versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <source>there is no backup {backup}; choose a file</source>
            <translation>die Sicherung {backup} gibt es nicht; wählen Sie eine Datei</translation>
        </message>
        <message>
            <source>{backup} is the library itself; choose a backup</source>
            <translation>{backup} ist die Bibliothek selbst; wählen Sie eine Sicherung</translation>
        </message>
        <message>
            <source>{to} is there already and is not overwritten; choose another name for the library</source>
            <translation>{to} gibt es schon und wird nicht überschrieben; wählen Sie einen anderen Namen für die Bibliothek</translation>
        </message>
        <message>
            <source>the folder {parent} does not exist; make it or choose another</source>
            <translation>den Ordner {parent} gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen</translation>
        </message>
        <message>
            <source>restoring</source>
            <translation>Wiederherstellung läuft</translation>
        </message>
        <message>
            <source>no T wave stands out from the baseline</source>
            <translation>keine T-Welle hebt sich von der Grundlinie ab</translation>
        </message>
        <message>
            <source>without a T wave there is no U wave to look for</source>
            <translation>ohne T-Welle gibt es keine U-Welle zu suchen</translation>
        </message>
        <message>
            <source>the next beat leaves no room for a U wave</source>
            <translation>der nächste Schlag lässt keinen Platz für eine U-Welle</translation>
        </message>
        <message>
            <source>P runs into QRS</source>
            <translation>P läuft in QRS</translation>
        </message>
        <message>
            <source>too few P waves were found</source>
            <translation>zu wenige P-Wellen gefunden</translation>
        </message>
        <message>
            <source>P waves stand before a few beats by chance</source>
            <translation>P-Wellen stehen zufällig vor einigen Schlägen</translation>
        </message>
        <message>
            <source>a single beat gives no rate</source>
            <translation>aus einem einzigen Schlag folgt keine Frequenz</translation>
        </message>
        <message>
            <source>P is led back from the junction, it does not lead QRS</source>
            <translation>P wird von der AV-Junktion zurückgeleitet und führt QRS nicht</translation>
        </message>
        <message>
            <source>QRS on</source>
            <translation>QRS-Beginn</translation>
        </message>
        <message>
            <source>QRS off</source>
            <translation>QRS-Ende</translation>
        </message>
        <message>
            <source>P on</source>
            <translation>P-Beginn</translation>
        </message>
        <message>
            <source>P off</source>
            <translation>P-Ende</translation>
        </message>
        <message>
            <source>T on</source>
            <translation>T-Beginn</translation>
        </message>
        <message>
            <source>T off</source>
            <translation>T-Ende</translation>
        </message>
        <message>
            <source>no QRS complex, nothing above {size:.2f} mV</source>
            <translation>kein QRS-Komplex, nichts über {size} mV</translation>
        </message>
        <message>
            <source>no QRS complex in an activity of {size:.2f} mV at {dominant_hz:.1f} Hz</source>
            <translation>kein QRS-Komplex in einer Aktivität von {size} mV mit {dominant_hz} Hz</translation>
        </message>
        <message>
            <source>pacing stimuli start the ventricles</source>
            <translation>Schrittmacherstimuli erregen die Kammern</translation>
        </message>
        <message>
            <source>pacing stimuli before P</source>
            <translation>Schrittmacherstimuli vor P</translation>
        </message>
        <message>
            <source>very broad QRS from the apex, negative in II, III and V6, without P: as right ventricular pacing</source>
            <translation>sehr breiter QRS von der Spitze her, negativ in II, III und V6, ohne P: wie bei rechtsventrikulärer Stimulation</translation>
        </message>
        <message>
            <source>flutter waves at {frequency_hz:.0f}/min instead of P waves</source>
            <translation>Flatterwellen mit {frequency_hz}/min statt P-Wellen</translation>
        </message>
        <message>
            <source>P waves and QRS each keep a rhythm of their own</source>
            <translation>P-Wellen und QRS halten je einen eigenen Rhythmus</translation>
        </message>
        <message>
            <source>intervals change from beat to beat and no P wave repeats before QRS</source>
            <translation>die Intervalle wechseln von Schlag zu Schlag, und keine P-Welle wiederholt sich vor QRS</translation>
        </message>
        <message>
            <source>P inverted in II, III and aVF at least 120 ms before QRS</source>
            <translation>P negativ in II, III und aVF, mindestens 120 ms vor QRS</translation>
        </message>
        <message>
            <source>rate {rate:.0f}/min with P waves</source>
            <translation>Frequenz {rate}/min mit P-Wellen</translation>
        </message>
        <message>
            <source>rate {rate:.0f}/min, regular; P waves not told from T</source>
            <translation>Frequenz {rate}/min, regelmäßig; P-Wellen nicht von T zu trennen</translation>
        </message>
        <message>
            <source>rate {rate:.0f}/min, regular and narrow, without P waves before QRS</source>
            <translation>Frequenz {rate}/min, regelmäßig und schmal, ohne P-Wellen vor QRS</translation>
        </message>
        <message>
            <source>{count} wide beat{count2} of another shape, early or without P</source>
            <translation>breite Schläge anderer Form, früh oder ohne P: {count}</translation>
        </message>
        <message>
            <source>{count} beat{count2} abruptly early and not ventricular</source>
            <translation>plötzlich frühe, nicht ventrikuläre Schläge: {count}</translation>
        </message>
        <message>
            <source>QRS {qrs:.0f} ms, negative in V1, late broad R in V5, V6 or I without q</source>
            <translation>QRS {qrs} ms, negativ in V1, spätes breites R in V5, V6 oder I ohne q</translation>
        </message>
        <message>
            <source>QRS {qrs:.0f} ms, late R in V1, broad S in I or V6</source>
            <translation>QRS {qrs} ms, spätes R in V1, breites S in I oder V6</translation>
        </message>
        <message>
            <source>axis {axis:.0f} degrees, {right}</source>
            <translation>Achse {axis} Grad, {right}</translation>
        </message>
        <message>
            <source>{names}: all criteria are met too, which excludes it</source>
            <translation>{names}: Auch hier sind alle Kriterien erfüllt, was diesen Befund ausschließt</translation>
        </message>
        <message>
            <source>nothing that excludes it is met</source>
            <translation>nichts ist erfüllt, was den Befund ausschließt</translation>
        </message>
        <message>
            <source>no finding that excludes it</source>
            <translation>kein Befund, der ihn ausschließt</translation>
        </message>
        <message>
            <source>{id} is called: {reason}</source>
            <translation>{id} wird genannt: {reason}</translation>
        </message>
        <message>
            <source>the analysis as a whole does not call {call}</source>
            <translation>die Analyse als Ganzes nennt {call} nicht</translation>
        </message>
        <message>
            <source>without T no U is told</source>
            <translation>ohne T ist kein U zu erkennen</translation>
        </message>
        <message>
            <source>a single beat gives no rate to correct QT with</source>
            <translation>aus einem einzigen Schlag folgt keine Frequenz für die Korrektur von QT</translation>
        </message>
        <message>
            <source>the net areas in I and aVF are too small for an axis</source>
            <translation>die Nettoflächen in I und aVF sind zu klein für eine Achse</translation>
        </message>
        <message>
            <source>right arm and left arm</source>
            <translation>rechter Arm und linker Arm</translation>
        </message>
        <message>
            <source>right arm and left leg</source>
            <translation>rechter Arm und linkes Bein</translation>
        </message>
        <message>
            <source>{names} may be exchanged, or the heart lies on the right</source>
            <translation>{names} sind vielleicht vertauscht, oder das Herz liegt rechts</translation>
        </message>
        <message>
            <source>I and II agree with V1 to V6 by {as_is:.2f} as recorded, by {undone:.2f} with these two exchanged</source>
            <translation>I und II passen zu V1 bis V6 mit {as_is} wie aufgezeichnet, mit {undone} nach Tausch dieser beiden</translation>
        </message>
        <message>
            <source>{leads} and {leads2} may be exchanged: V1 to V6 would change more evenly ({ways:.2f} for {as_is:.2f})</source>
            <translation>{leads} und {leads2} sind vielleicht vertauscht: V1 bis V6 würden sich gleichmäßiger ändern ({ways} statt {as_is})</translation>
        </message>
        <message>
            <source>no P wave repeats before QRS</source>
            <translation>keine P-Welle wiederholt sich vor QRS</translation>
        </message>
        <message>
            <source>polymorphic tachycardia has no QRS complex that repeats</source>
            <translation>eine polymorphe Tachykardie hat keinen QRS-Komplex, der sich wiederholt</translation>
        </message>
        <message>
            <source>{waves} fast broad waves of changing shape at {rate:.0f}/min</source>
            <translation>{waves} schnelle breite Wellen wechselnder Form mit {rate}/min</translation>
        </message>
        <message>
            <source>{text} after QTc {qtc:.0f} ms</source>
            <translation>{text} nach QTc {qtc} ms</translation>
        </message>
        <message>
            <source>no lead carries a signal (all are missing or flat); there is nothing to measure</source>
            <translation>keine Ableitung trägt ein Signal (alle fehlen oder sind flach); es gibt nichts zu messen</translation>
        </message>
        <message>
            <source>there is no part from {begin:g} to {end:g} s: the record lasts {duration:.1f} s</source>
            <translation>einen Abschnitt von {begin} bis {end} s gibt es nicht: Die Aufzeichnung dauert {duration} s</translation>
        </message>
        <message>
            <source>cannot measure at {rate:g} Hz; use {lowest_rate_hz:g} to {highest_rate_hz:g} Hz</source>
            <translation>bei {rate} Hz kann nicht gemessen werden; verwenden Sie {lowest_rate_hz} bis {highest_rate_hz} Hz</translation>
        </message>
        <message>
            <source>cannot measure {duration:.1f} s; use {shortest_s:g} s or more</source>
            <translation>in {duration} s kann nicht gemessen werden; verwenden Sie {shortest_s} s oder mehr</translation>
        </message>
        <message>
            <source>lead {lead} is {faults}</source>
            <translation>Ableitung {lead} ist {faults}</translation>
        </message>
        <message>
            <source>too few beats</source>
            <translation>zu wenige Schläge</translation>
        </message>
        <message>
            <source>too few P waves</source>
            <translation>zu wenige P-Wellen</translation>
        </message>
        <message>
            <source>no P wave was found</source>
            <translation>keine P-Welle gefunden</translation>
        </message>
        <message>
            <source>flutter waves instead of P waves</source>
            <translation>Flatterwellen statt P-Wellen</translation>
        </message>
        <message>
            <source>T ends where QRS does</source>
            <translation>T endet, wo QRS endet</translation>
        </message>
        <message>
            <source>without a P wave a delta wave is not told from a slow QRS</source>
            <translation>ohne P-Welle ist eine Deltawelle nicht von einem trägen QRS zu unterscheiden</translation>
        </message>
        <message>
            <source>too few beats of one kind for alternans</source>
            <translation>zu wenige gleichartige Schläge für einen Alternans</translation>
        </message>
        <message>
            <source>no stretch between T and P is long enough</source>
            <translation>keine Strecke zwischen T und P ist lang genug</translation>
        </message>
        <message>
            <source>no QRS complex was found</source>
            <translation>kein QRS-Komplex gefunden</translation>
        </message>
        <message>
            <source>a booklet needs at least one case; put one into the collection first</source>
            <translation>eine Broschüre braucht mindestens einen Fall; legen Sie zuerst einen in die Sammlung</translation>
        </message>
        <message>
            <source>laying out case {index} of {cases}</source>
            <translation>Fall {index} von {cases} wird gesetzt</translation>
        </message>
        <message>
            <source>drawing page {index} of {pages}</source>
            <translation>Seite {index} von {pages} wird gezeichnet</translation>
        </message>
        <message>
            <source>there is no ECG to draw on a contact sheet; name at least one statement</source>
            <translation>es gibt kein EKG für eine Übersicht; nennen Sie mindestens einen Befund</translation>
        </message>
        <message>
            <source>{dpi} dpi is out of range; use 150 to 1200</source>
            <translation>{dpi} dpi liegt außerhalb der Grenzen; verwenden Sie 150 bis 1200</translation>
        </message>
        <message>
            <source>this Qt cannot make a {paper} page; write PNG or SVG instead</source>
            <translation>dieses Qt kann keine Seite {paper} machen; schreiben Sie stattdessen PNG oder SVG</translation>
        </message>
        <message>
            <source>{path} cannot be written ({strerror}); choose another folder or name</source>
            <translation>{path} kann nicht geschrieben werden ({strerror}); wählen Sie einen anderen Ordner oder Namen</translation>
        </message>
        <message>
            <source>the simulator cannot draw '{statement_id}' yet; it draws {presets} statements</source>
            <translation>der Simulator kann „{statement_id}“ noch nicht zeichnen; er zeichnet {presets} Befunde</translation>
        </message>
        <message>
            <source>duration {duration_s:g} s is out of range; use 1 to 60 s</source>
            <translation>die Dauer {duration_s} s liegt außerhalb der Grenzen; verwenden Sie 1 bis 60 s</translation>
        </message>
        <message>
            <source>sampling rate {sampling_rate_hz:g} Hz is out of range; use 250 to 1000 Hz</source>
            <translation>die Abtastrate {sampling_rate_hz} Hz liegt außerhalb der Grenzen; verwenden Sie 250 bis 1000 Hz</translation>
        </message>
        <message>
            <source>a normal ECG leaves no room for {other}</source>
            <translation>ein normales EKG lässt keinen Raum für: {other}</translation>
        </message>
        <message>
            <source>asystole has no beats, so {other} cannot be seen in it</source>
            <translation>eine Asystolie hat keine Schläge, also ist darin nicht zu sehen: {other}</translation>
        </message>
        <message>
            <source>ventricular fibrillation has no QRS complexes, so {other} cannot be seen in it</source>
            <translation>Kammerflimmern hat keine QRS-Komplexe, also ist darin nicht zu sehen: {other}</translation>
        </message>
        <message>
            <source>in atrial fibrillation or flutter the atria are never quiet, so {other} cannot be told</source>
            <translation>bei Vorhofflimmern oder -flattern ruhen die Vorhöfe nie, also ist nicht zu erkennen: {other}</translation>
        </message>
        <message>
            <source>the heart has one basic rhythm at a time: {one} or {other}</source>
            <translation>das Herz hat immer nur einen Grundrhythmus: {one} oder {other}</translation>
        </message>
        <message>
            <source>{one} is told by P waves conducted from the atria, and {other} does not come from there</source>
            <translation>{one} erkennt man an P-Wellen, die aus den Vorhöfen übergeleitet werden; {other} kommt nicht von dort</translation>
        </message>
        <message>
            <source>in complete AV block the ventricles follow a slow escape, so {other} cannot stand beside it</source>
            <translation>beim AV-Block III folgen die Kammern einem langsamen Ersatzrhythmus, also kann nicht daneben stehen: {other}</translation>
        </message>
        <message>
            <source>in complete AV block no P wave is conducted, so {other} cannot be present</source>
            <translation>beim AV-Block III wird keine P-Welle übergeleitet, also kann nicht vorliegen: {other}</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Case {number}</source>
            <translation>Fall {number}</translation>
        </message>
        <message>
            <source>SYNTHETIC - FOR TEACHING</source>
            <translation>SYNTHETISCH - FÜR DIE LEHRE</translation>
        </message>
        <message>
            <source>Answer {number}</source>
            <translation>Antwort {number}</translation>
        </message>
        <message>
            <source>{age:g} y</source>
            <translation>{age:g} J.</translation>
        </message>
        <message>
            <source>One person</source>
            <translation>Eine Person</translation>
        </message>
        <message>
            <source>all leads</source>
            <translation>alle Ableitungen</translation>
        </message>
        <message>
            <source> at {time:.2f} s</source>
            <translation> bei {time:.2f} s</translation>
        </message>
        <message>
            <source> from {start:.2f} to {end:.2f} s</source>
            <translation> von {start:.2f} bis {end:.2f} s</translation>
        </message>
        <message>
            <source>{low:+.1f} to {high:+.1f} mV</source>
            <translation>{low:+.1f} bis {high:+.1f} mV</translation>
        </message>
        <message>
            <source>offset of {size} taken off {leads}</source>
            <translation>Versatz von {size} abgezogen von {leads}</translation>
        </message>
        <message>
            <source>{count} leads</source>
            <translation>{count} Ableitungen</translation>
        </message>
        <message>
            <source>   mean of {count}</source>
            <translation>   Mittel aus {count}</translation>
        </message>
        <message>
            <source>   base {base:.0f} ms</source>
            <translation>   Basis {base:.0f} ms</translation>
        </message>
        <message>
            <source>rate</source>
            <translation>Frequenz</translation>
        </message>
        <message>
            <source>QTc</source>
            <translation>QTc</translation>
        </message>
        <message>
            <source>axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>The patient is a child, drawn as an adult: rate, intervals, axis and T in V1 to V3 are not those of this age</source>
            <translation>Der Patient ist ein Kind, gezeichnet wie ein Erwachsener: Frequenz, Intervalle, Achse und T in V1 bis V3 sind nicht die dieses Alters</translation>
        </message>
        <message>
            <source>Its {label} measures {found:.0f} {unit} instead of {asked:.0f}</source>
            <translation>{label} misst {found:.0f} {unit} statt {asked:.0f}</translation>
        </message>
        <message>
            <source>{text} (limits of adults)</source>
            <translation>{text} (Grenzen Erwachsener)</translation>
        </message>
        <message>
            <source>Its {label} was asked to be {asked:.0f} {unit} and cannot be measured ({reason})</source>
            <translation>{label} sollte {asked:.0f} {unit} sein und ist nicht messbar ({reason})</translation>
        </message>
        <message>
            <source>Electrodes {one} and {other} exchanged</source>
            <translation>Elektroden {one} und {other} vertauscht</translation>
        </message>
        <message>
            <source>Electrode {electrode} off</source>
            <translation>Elektrode {electrode} ab</translation>
        </message>
        <message>
            <source>, nearer to it than {share:.0f} of 100 strangers</source>
            <translation>, ihm näher als {share:.0f} von 100 Fremden</translation>
        </message>
        <message>
            <source>, a twin of '{title}'</source>
            <translation>, ein Zwilling von „{title}“</translation>
        </message>
        <message>
            <source> from the simulator's ECG (realism {realism:g})</source>
            <translation> vom EKG des Simulators aus (Realismus {realism:g})</translation>
        </message>
        <message>
            <source>, chosen from {tries}</source>
            <translation>, gewählt aus {tries}</translation>
        </message>
        <message>
            <source> with beats begun with the simulator's ({share:g} of them the network's own)</source>
            <translation> mit Schlägen, die mit denen des Simulators begannen ({share:g} davon vom Netz)</translation>
        </message>
        <message>
            <source>{first:.1f} to {last:.1f} s measured</source>
            <translation>{first:.1f} bis {last:.1f} s gemessen</translation>
        </message>
        <message>
            <source>Pacing</source>
            <translation>Stimulus</translation>
        </message>
        <message>
            <source>; this page {first:.4g}-{last:.4g} s</source>
            <translation>; diese Seite {first:.4g}-{last:.4g} s</translation>
        </message>
        <message>
            <source>50 mm - print at 100 %</source>
            <translation>50 mm - Druck mit 100 %</translation>
        </message>
        <message>
            <source>Page {number}/{count}</source>
            <translation>Seite {number}/{count}</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>{timing}. {layout} has no room on this page at this scale</source>
            <translation>{timing}. {layout} hat auf dieser Seite in diesem Maßstab keinen Platz</translation>
        </message>
        <message>
            <source>, strip continuous</source>
            <translation>, Streifen durchgehend</translation>
        </message>
        <message>
            <source>All leads simultaneous</source>
            <translation>Alle Ableitungen gleichzeitig</translation>
        </message>
        <message>
            <source>; first {shown:g} s of {all:.4g} s</source>
            <translation>; die ersten {shown:g} s von {all:.4g} s</translation>
        </message>
        <message>
            <source>Columns time-aligned, all show the same {seconds:.3g} s</source>
            <translation>Spalten zeitgleich, alle zeigen dieselben {seconds:.3g} s</translation>
        </message>
        <message>
            <source>Columns sequential, {seconds:g} s each</source>
            <translation>Spalten nacheinander, je {seconds:g} s</translation>
        </message>
        <message>
            <source>limb {limb:g} mm/mV, V1-V6 {own:g} mm/mV</source>
            <translation>Extremitäten {limb:g} mm/mV, V1-V6 {own:g} mm/mV</translation>
        </message>
        <message>
            <source>All leads and rows show their first {seconds:.3g} s</source>
            <translation>Alle Ableitungen und Zeilen zeigen ihre ersten {seconds:.3g} s</translation>
        </message>
        <message>
            <source>{met} of {all}</source>
            <translation>{met} von {all}</translation>
        </message>
        <message>
            <source>atrial rate</source>
            <translation>Vorhoffrequenz</translation>
        </message>
        <message>
            <source>PR</source>
            <translation>PQ</translation>
        </message>
        <message>
            <source>QRS</source>
            <translation>QRS</translation>
        </message>
        <message>
            <source>J</source>
            <translation>J</translation>
        </message>
        <message>
            <source>J (either way)</source>
            <translation>J (beide Richtungen)</translation>
        </message>
        <message>
            <source>ST at J + 60 ms</source>
            <translation>ST bei J + 60 ms</translation>
        </message>
        <message>
            <source>T</source>
            <translation>T</translation>
        </message>
        <message>
            <source>T peak</source>
            <translation>T-Gipfel</translation>
        </message>
        <message>
            <source>T trough</source>
            <translation>T-Tal</translation>
        </message>
        <message>
            <source>T (either way)</source>
            <translation>T (beide Richtungen)</translation>
        </message>
        <message>
            <source>U</source>
            <translation>U</translation>
        </message>
        <message>
            <source>P</source>
            <translation>P</translation>
        </message>
        <message>
            <source>P trough</source>
            <translation>P-Tal</translation>
        </message>
        <message>
            <source>P duration</source>
            <translation>P-Dauer</translation>
        </message>
        <message>
            <source>P terminal force</source>
            <translation>P-Endkraft</translation>
        </message>
        <message>
            <source>R′</source>
            <translation>R′</translation>
        </message>
        <message>
            <source>Q duration</source>
            <translation>Q-Dauer</translation>
        </message>
        <message>
            <source>S duration</source>
            <translation>S-Dauer</translation>
        </message>
        <message>
            <source>QRS peak to peak</source>
            <translation>QRS von Spitze zu Spitze</translation>
        </message>
        <message>
            <source>QRS net</source>
            <translation>QRS netto</translation>
        </message>
        <message>
            <source>R/S</source>
            <translation>R/S</translation>
        </message>
        <message>
            <source>R peak time</source>
            <translation>Zeit bis R-Gipfel</translation>
        </message>
        <message>
            <source>PR segment</source>
            <translation>PQ-Strecke</translation>
        </message>
        <message>
            <source>initial slope</source>
            <translation>Anfangssteilheit</translation>
        </message>
        <message>
            <source>RR variation</source>
            <translation>RR-Schwankung</translation>
        </message>
        <message>
            <source>longest - shortest RR</source>
            <translation>längstes - kürzestes RR</translation>
        </message>
        <message>
            <source>P waves per QRS</source>
            <translation>P-Wellen je QRS</translation>
        </message>
        <message>
            <source>shapes of P</source>
            <translation>P-Formen</translation>
        </message>
        <message>
            <source>atrial frequency</source>
            <translation>Vorhoffrequenz</translation>
        </message>
        <message>
            <source>PR lengthens</source>
            <translation>PQ wird länger</translation>
        </message>
        <message>
            <source>PR spread</source>
            <translation>PQ-Streuung</translation>
        </message>
        <message>
            <source>P without QRS in a row</source>
            <translation>P ohne QRS in Folge</translation>
        </message>
        <message>
            <source>grouped beats</source>
            <translation>Gruppenbildung</translation>
        </message>
        <message>
            <source>coupling / RR</source>
            <translation>Kopplung / RR</translation>
        </message>
        <message>
            <source>compensatory pause / RR</source>
            <translation>kompensatorische Pause / RR</translation>
        </message>
        <message>
            <source>share of wide beats</source>
            <translation>Anteil breiter Schläge</translation>
        </message>
        <message>
            <source>longest ventricular run</source>
            <translation>längste Kammersalve</translation>
        </message>
        <message>
            <source>AV dissociation</source>
            <translation>AV-Dissoziation</translation>
        </message>
        <message>
            <source>longest pause</source>
            <translation>längste Pause</translation>
        </message>
        <message>
            <source>pause / RR</source>
            <translation>Pause / RR</translation>
        </message>
        <message>
            <source>pacing spikes</source>
            <translation>Stimulus-Spikes</translation>
        </message>
        <message>
            <source>ventricular pacing</source>
            <translation>Kammerstimulation</translation>
        </message>
        <message>
            <source>AV pacing</source>
            <translation>AV-Stimulation</translation>
        </message>
        <message>
            <source>twisting axis</source>
            <translation>drehende Achse</translation>
        </message>
        <message>
            <source>QRS alternation</source>
            <translation>QRS-Alternans</translation>
        </message>
        <message>
            <source>Sokolow-Lyon</source>
            <translation>Sokolow-Lyon</translation>
        </message>
        <message>
            <source>Cornell</source>
            <translation>Cornell</translation>
        </message>
        <message>
            <source>T width at half height</source>
            <translation>T-Breite auf halber Höhe</translation>
        </message>
        <message>
            <source>ST / QT</source>
            <translation>ST / QT</translation>
        </message>
        <message>
            <source>QT</source>
            <translation>QT</translation>
        </message>
        <message>
            <source>P axis</source>
            <translation>P-Achse</translation>
        </message>
        <message>
            <source>T axis</source>
            <translation>T-Achse</translation>
        </message>
        <message>
            <source>QUc</source>
            <translation>QUc</translation>
        </message>
        <message>
            <source>baseline between beats</source>
            <translation>Grundlinie zwischen Schlägen</translation>
        </message>
        <message>
            <source>delta wave</source>
            <translation>Deltawelle</translation>
        </message>
        <message>
            <source>epsilon wave</source>
            <translation>Epsilonwelle</translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>there</source>
            <translation>vorhanden</translation>
        </message>
        <message>
            <source>not: {text}</source>
            <translation>nicht: {text}</translation>
        </message>
        <message>
            <source> in {lead}</source>
            <translation> in {lead}</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>mindestens</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <source>more than</source>
            <translation>mehr als</translation>
        </message>
        <message>
            <source>less than</source>
            <translation>weniger als</translation>
        </message>
        <message>
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <source> to </source>
            <translation> bis </translation>
        </message>
        <message>
            <source> ({needed} of {all})</source>
            <translation> ({needed} von {all})</translation>
        </message>
        <message>
            <source>What do you do next?</source>
            <translation>Was tun Sie als Nächstes?</translation>
        </message>
        <message>
            <source>Annotate</source>
            <translation>Anmerken</translation>
        </message>
        <message>
            <source>&amp;Write text</source>
            <translation>Text &amp;schreiben</translation>
        </message>
        <message>
            <source>Write on the sheet</source>
            <translation>Auf das Blatt schreiben</translation>
        </message>
        <message>
            <source>A&amp;rrow</source>
            <translation>&amp;Pfeil</translation>
        </message>
        <message>
            <source>Point at something, with words</source>
            <translation>Auf etwas zeigen, mit Worten</translation>
        </message>
        <message>
            <source>&amp;Span</source>
            <translation>Sp&amp;anne</translation>
        </message>
        <message>
            <source>Mark a stretch of time in one lead or in all</source>
            <translation>Einen Zeitabschnitt in einer oder allen Ableitungen bezeichnen</translation>
        </message>
        <message>
            <source>&amp;Highlight</source>
            <translation>&amp;Markierung</translation>
        </message>
        <message>
            <source>Mark a part of a lead, or the whole lead</source>
            <translation>Einen Teil einer Ableitung oder die ganze Ableitung markieren</translation>
        </message>
        <message>
            <source>&amp;Edit the text</source>
            <translation>Text &amp;bearbeiten</translation>
        </message>
        <message>
            <source>Write anew what the selected annotation says</source>
            <translation>Neu schreiben, was die ausgewählte Anmerkung sagt</translation>
        </message>
        <message>
            <source>Ne&amp;xt annotation</source>
            <translation>&amp;Nächste Anmerkung</translation>
        </message>
        <message>
            <source>Select the next annotation that is shown, to move it with the arrows</source>
            <translation>Die nächste sichtbare Anmerkung auswählen, um sie mit den Pfeiltasten zu bewegen</translation>
        </message>
        <message>
            <source>Re&amp;move annotation</source>
            <translation>Anmerkung &amp;entfernen</translation>
        </message>
        <message>
            <source>Take the selected annotation off the sheet (Del)</source>
            <translation>Die ausgewählte Anmerkung vom Blatt nehmen (Entf)</translation>
        </message>
        <message>
            <source>Remove a&amp;ll annotations</source>
            <translation>A&amp;lle Anmerkungen entfernen</translation>
        </message>
        <message>
            <source>Take every annotation that is shown off the sheet</source>
            <translation>Jede sichtbare Anmerkung vom Blatt nehmen</translation>
        </message>
        <message>
            <source>Show the &amp;teacher's</source>
            <translation>Die der Leh&amp;rkraft zeigen</translation>
        </message>
        <message>
            <source>The teacher's annotations: the answer</source>
            <translation>Die Anmerkungen der Lehrkraft: die Antwort</translation>
        </message>
        <message>
            <source>Show the st&amp;udent's</source>
            <translation>Die der St&amp;udierenden zeigen</translation>
        </message>
        <message>
            <source>The student's annotations: own work</source>
            <translation>Die Anmerkungen der Studierenden: eigene Arbeit</translation>
        </message>
        <message>
            <source>Write as stude&amp;nt</source>
            <translation>Als Stu&amp;dierende schreiben</translation>
        </message>
        <message>
            <source>New annotations are the student's own work</source>
            <translation>Neue Anmerkungen sind eigene Arbeit der Studierenden</translation>
        </message>
        <message>
            <source>&amp;Go to the words and numbers</source>
            <translation>&amp;Zu Worten und Zahlen gehen</translation>
        </message>
        <message>
            <source>Annotations as words and numbers</source>
            <translation>Anmerkungen als Worte und Zahlen</translation>
        </message>
        <message>
            <source>teacher's</source>
            <translation>Lehrkraft</translation>
        </message>
        <message>
            <source>student's</source>
            <translation>Studierende</translation>
        </message>
        <message>
            <source>Show the teacher's annotations</source>
            <translation>Die Anmerkungen der Lehrkraft zeigen</translation>
        </message>
        <message>
            <source>Show the student's annotations</source>
            <translation>Die Anmerkungen der Studierenden zeigen</translation>
        </message>
        <message>
            <source>Text at</source>
            <translation>Text bei</translation>
        </message>
        <message>
            <source>Tip at</source>
            <translation>Spitze bei</translation>
        </message>
        <message>
            <source>Corner</source>
            <translation>Ecke</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>Anmerkungen</translation>
        </message>
        <message>
            <source>Annotations of this case</source>
            <translation>Anmerkungen dieses Falls</translation>
        </message>
        <message>
            <source>The annotation that the fields below show</source>
            <translation>Die Anmerkung, die die Felder darunter zeigen</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>Whose annotation it is; new ones go to the same layer</source>
            <translation>Wem die Anmerkung gehört; neue kommen in dieselbe Ebene</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>What stands on the sheet</source>
            <translation>Was auf dem Blatt steht</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Ableitung</translation>
        </message>
        <message>
            <source>The lead it belongs to</source>
            <translation>Die Ableitung, zu der sie gehört</translation>
        </message>
        <message>
            <source>All leads</source>
            <translation>Alle Ableitungen</translation>
        </message>
        <message>
            <source>Over every lead</source>
            <translation>Über alle Ableitungen</translation>
        </message>
        <message>
            <source>Whole lead</source>
            <translation>Ganze Ableitung</translation>
        </message>
        <message>
            <source>The lead wherever it is drawn</source>
            <translation>Die Ableitung, wo immer sie gezeichnet ist</translation>
        </message>
        <message>
            <source>W, R, S and H on the sheet write a text, an arrow, a span or a highlight on it.</source>
            <translation>W, R, S und H setzen auf dem Blatt einen Text, einen Pfeil, eine Spanne oder eine Markierung.</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Bei</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Drag from one end of the caliper to the other, or click where it goes; Esc leaves it</source>
            <translation>Vom einen Ende des Zirkels zum anderen ziehen oder klicken, wo er stehen soll; Esc bricht ab</translation>
        </message>
        <message>
            <source>Calipers</source>
            <translation>Messzirkel</translation>
        </message>
        <message>
            <source>&amp;Time caliper</source>
            <translation>&amp;Zeitzirkel</translation>
        </message>
        <message>
            <source>Measure an interval in ms and /min</source>
            <translation>Ein Intervall in ms und /min messen</translation>
        </message>
        <message>
            <source>&amp;Amplitude caliper</source>
            <translation>&amp;Amplitudenzirkel</translation>
        </message>
        <message>
            <source>Measure a voltage in mV</source>
            <translation>Eine Spannung in mV messen</translation>
        </message>
        <message>
            <source>An&amp;gle caliper</source>
            <translation>W&amp;inkelzirkel</translation>
        </message>
        <message>
            <source>Measure an angle and the base of its triangle</source>
            <translation>Einen Winkel und die Basis seines Dreiecks messen</translation>
        </message>
        <message>
            <source>Time caliper</source>
            <translation>Zeitzirkel</translation>
        </message>
        <message>
            <source>Amplitude caliper</source>
            <translation>Amplitudenzirkel</translation>
        </message>
        <message>
            <source>Angle caliper</source>
            <translation>Winkelzirkel</translation>
        </message>
        <message>
            <source>&amp;March on</source>
            <translation>&amp;Weiterlaufen</translation>
        </message>
        <message>
            <source>Repeat the interval of the selected time caliper over the whole lead</source>
            <translation>Das Intervall des ausgewählten Zeitzirkels über die ganze Ableitung wiederholen</translation>
        </message>
        <message>
            <source>&amp;Remove caliper</source>
            <translation>Messzirkel &amp;entfernen</translation>
        </message>
        <message>
            <source>Take the selected caliper off the paper (Del)</source>
            <translation>Den ausgewählten Messzirkel vom Papier nehmen (Entf)</translation>
        </message>
        <message>
            <source>Remove a&amp;ll calipers</source>
            <translation>Alle Messzirkel ent&amp;fernen</translation>
        </message>
        <message>
            <source>Take every caliper off the paper</source>
            <translation>Jeden Messzirkel vom Papier nehmen</translation>
        </message>
        <message>
            <source>Go to the &amp;numbers of the caliper</source>
            <translation>Zu den Za&amp;hlen des Messzirkels gehen</translation>
        </message>
        <message>
            <source>Calipers as numbers</source>
            <translation>Messzirkel als Zahlen</translation>
        </message>
        <message>
            <source>{what}: drag it over the sheet, or click where it goes ({key} puts it under the mouse)</source>
            <translation>{what}: über das Blatt ziehen oder klicken, wo er stehen soll ({key} setzt ihn unter die Maus)</translation>
        </message>
        <message>
            <source>Vertex</source>
            <translation>Scheitel</translation>
        </message>
        <message>
            <source>First arm</source>
            <translation>Erster Schenkel</translation>
        </message>
        <message>
            <source>Second arm</source>
            <translation>Zweiter Schenkel</translation>
        </message>
        <message>
            <source>Calipers of this case</source>
            <translation>Messzirkel dieses Falls</translation>
        </message>
        <message>
            <source>The caliper that the fields below show</source>
            <translation>Der Messzirkel, den die Felder darunter zeigen</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>Intervalle</translation>
        </message>
        <message>
            <source>How many intervals the caliper spans; 1 to 50</source>
            <translation>Wie viele Intervalle der Messzirkel umfasst; 1 bis 50</translation>
        </message>
        <message>
            <source>Stands for</source>
            <translation>Steht für</translation>
        </message>
        <message>
            <source>QTc is made from one RR and one QT caliper</source>
            <translation>QTc entsteht aus einem RR- und einem QT-Zirkel</translation>
        </message>
        <message>
            <source>March on</source>
            <translation>Weiterlaufen</translation>
        </message>
        <message>
            <source>Repeat the interval over the whole lead</source>
            <translation>Das Intervall über die ganze Ableitung wiederholen</translation>
        </message>
        <message>
            <source>Reach across every lead</source>
            <translation>Über alle Ableitungen reichen</translation>
        </message>
        <message>
            <source>Snap to</source>
            <translation>Einrasten an</translation>
        </message>
        <message>
            <source>Where a caliper stops while it is dragged</source>
            <translation>Wo ein Messzirkel beim Ziehen stehen bleibt</translation>
        </message>
        <message>
            <source>T, A and G on the sheet put a time, amplitude or angle caliper on it.</source>
            <translation>T, A und G setzen auf dem Blatt einen Zeit-, Amplituden- oder Winkelzirkel.</translation>
        </message>
        <message>
            <source>QTc needs a caliper that stands for RR and one that stands for QT.</source>
            <translation>QTc braucht einen Zirkel für RR und einen für QT.</translation>
        </message>
        <message>
            <source>itself</source>
            <translation>sich selbst</translation>
        </message>
        <message>
            <source>RR interval</source>
            <translation>RR-Intervall</translation>
        </message>
        <message>
            <source>QT interval</source>
            <translation>QT-Intervall</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>Werten</translation>
        </message>
        <message>
            <source>waves</source>
            <translation>Wellen</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>QTc in ms: {values}</source>
            <translation>QTc in ms: {values}</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>Druckvorschau</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Print ...</source>
            <translation>&amp;Drucken ...</translation>
        </message>
        <message>
            <source>Print the sheet at true scale, or the vectors while they are seen</source>
            <translation>Das Blatt maßstäblich drucken, oder die Vektoren, wenn sie zu sehen sind</translation>
        </message>
        <message>
            <source>Print pre&amp;view ...</source>
            <translation>Dr&amp;uckvorschau ...</translation>
        </message>
        <message>
            <source>The sheet as it will be printed, page by page</source>
            <translation>Das Blatt, wie es gedruckt wird, Seite für Seite</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Die letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <source>Do again what was taken back</source>
            <translation>Noch einmal tun, was zurückgenommen wurde</translation>
        </message>
        <message>
            <source>&amp;Delete what is selected</source>
            <translation>Auswahl &amp;löschen</translation>
        </message>
        <message>
            <source>Take the selected caliper or annotation off the paper</source>
            <translation>Den ausgewählten Messzirkel oder die Anmerkung vom Papier nehmen</translation>
        </message>
        <message>
            <source>Go to the s&amp;heet</source>
            <translation>Zum &amp;Blatt gehen</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>Show the sheet larger</source>
            <translation>Das Blatt größer zeigen</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>Show the sheet smaller</source>
            <translation>Das Blatt kleiner zeigen</translation>
        </message>
        <message>
            <source>&amp;Fit</source>
            <translation>&amp;Einpassen</translation>
        </message>
        <message>
            <source>The whole sheet in view</source>
            <translation>Das ganze Blatt zeigen</translation>
        </message>
        <message>
            <source>&amp;True scale</source>
            <translation>&amp;Maßstäblich</translation>
        </message>
        <message>
            <source>1 mm on the screen is 1 mm on paper</source>
            <translation>1 mm auf dem Bildschirm ist 1 mm auf dem Papier</translation>
        </message>
        <message>
            <source>Onl&amp;y the sheet</source>
            <translation>Nur das Bla&amp;tt</translation>
        </message>
        <message>
            <source>Hide everything but the sheet; the same key or Escape brings it back</source>
            <translation>Alles außer dem Blatt verbergen; dieselbe Taste oder Esc holt es zurück</translation>
        </message>
        <message>
            <source>&amp;Case</source>
            <translation>&amp;Fall</translation>
        </message>
        <message>
            <source>The open case</source>
            <translation>Der offene Fall</translation>
        </message>
        <message>
            <source>&amp;Undo: {what}</source>
            <translation>&amp;Rückgängig: {what}</translation>
        </message>
        <message>
            <source>&amp;Redo: {what}</source>
            <translation>&amp;Wiederholen: {what}</translation>
        </message>
        <message>
            <source>Open this candidate</source>
            <translation>Diesen Kandidaten öffnen</translation>
        </message>
        <message>
            <source>Candidate &amp;{number}</source>
            <translation>Kandidat &amp;{number}</translation>
        </message>
        <message>
            <source>same as limb leads</source>
            <translation>wie Extremitätenableitungen</translation>
        </message>
        <message>
            <source>Zero-phase filter for the display alone, printed on the sheet; samples are never changed</source>
            <translation>Phasenfreier Filter nur für die Anzeige, auf dem Blatt vermerkt; Abtastwerte werden nie verändert</translation>
        </message>
        <message>
            <source>Cabrera order, timing of the columns, precordial gain, filters, colours and size of the paper</source>
            <translation>Cabrera-Reihenfolge, Zeit der Spalten, Verstärkung der Brustwand, Filter, Farben und Größe des Papiers</translation>
        </message>
        <message>
            <source>More about the sheet</source>
            <translation>Mehr zum Blatt</translation>
        </message>
        <message>
            <source>How the sheet looks, and tools for it</source>
            <translation>Wie das Blatt aussieht, und Werkzeuge dafür</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Anordnung</translation>
        </message>
        <message>
            <source>Rows and columns of the sheet</source>
            <translation>Zeilen und Spalten des Blatts</translation>
        </message>
        <message>
            <source>Paper speed</source>
            <translation>Vorschub</translation>
        </message>
        <message>
            <source>Paper speed in mm/s</source>
            <translation>Papiervorschub in mm/s</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Verstärkung</translation>
        </message>
        <message>
            <source>Gain in mm/mV</source>
            <translation>Verstärkung in mm/mV</translation>
        </message>
        <message>
            <source>Limb leads</source>
            <translation>Extremitäten</translation>
        </message>
        <message>
            <source>Order of the limb leads</source>
            <translation>Reihenfolge der Extremitätenableitungen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Which stretch of time each column shows</source>
            <translation>Welchen Zeitabschnitt jede Spalte zeigt</translation>
        </message>
        <message>
            <source>Gain of V1 to V6</source>
            <translation>Verstärkung V1 bis V6</translation>
        </message>
        <message>
            <source>Precordial leads may have their own gain</source>
            <translation>Brustwandableitungen dürfen eine eigene Verstärkung haben</translation>
        </message>
        <message>
            <source>Mains filter</source>
            <translation>Netzfilter</translation>
        </message>
        <message>
            <source>A zero-phase notch, for the display alone</source>
            <translation>Phasenfreie Bandsperre, nur für die Anzeige</translation>
        </message>
        <message>
            <source>Colours of the paper</source>
            <translation>Papierfarben</translation>
        </message>
        <message>
            <source>Colours of grid and trace</source>
            <translation>Farben von Raster und Kurve</translation>
        </message>
        <message>
            <source>Calipers on paper</source>
            <translation>Messzirkel auf Papier</translation>
        </message>
        <message>
            <source>Whether printed and exported sheets show the calipers</source>
            <translation>Ob gedruckte und exportierte Blätter die Messzirkel zeigen</translation>
        </message>
        <message>
            <source>Annotations on paper</source>
            <translation>Anmerkungen auf Papier</translation>
        </message>
        <message>
            <source>Whose annotations printed and exported sheets show; answer pages always show the teacher's</source>
            <translation>Wessen Anmerkungen gedruckte und exportierte Blätter zeigen; Antwortseiten zeigen immer die der Lehrkraft</translation>
        </message>
        <message>
            <source>Ladder diagram</source>
            <translation>Leiterdiagramm</translation>
        </message>
        <message>
            <source>Atria, AV node and ventricles under the lowest row, on the screen and on paper</source>
            <translation>Vorhöfe, AV-Knoten und Kammern unter der letzten Zeile, auf Bildschirm und Papier</translation>
        </message>
        <message>
            <source>QR code on paper</source>
            <translation>QR-Code auf Papier</translation>
        </message>
        <message>
            <source>Whether sheets with their diagnosis have a code to make the ECG again from, where their header has room</source>
            <translation>Ob Blätter mit Diagnose einen Code tragen, aus dem das EKG neu entsteht, wo ihr Kopf Platz hat</translation>
        </message>
        <message>
            <source>Paper size</source>
            <translation>Papiergröße</translation>
        </message>
        <message>
            <source>Size of printed and exported sheets</source>
            <translation>Größe gedruckter und exportierter Blätter</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>gedruckt</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>nicht gedruckt</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>sichtbar</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>unsichtbar</translation>
        </message>
        <message>
            <source>The ECG before; the next one is being drawn.</source>
            <translation>Das vorige EKG; das nächste wird gerade gezeichnet.</translation>
        </message>
        <message>
            <source>Provisional: it is still being drawn, and nothing of it is measured</source>
            <translation>Vorläufig: Es wird noch gezeichnet, und nichts davon ist gemessen</translation>
        </message>
        <message>
            <source>ECG Studio</source>
            <translation>ECG Studio</translation>
        </message>
        <message>
            <source>Type a diagnosis above and press Enter, open a case from the library, or try one of these:</source>
            <translation>Geben Sie oben eine Diagnose ein und drücken Sie die Eingabetaste, öffnen Sie einen Fall aus der Bibliothek, oder versuchen Sie eine von diesen:</translation>
        </message>
        <message>
            <source>Generate this ECG</source>
            <translation>Dieses EKG erzeugen</translation>
        </message>
        <message>
            <source>Move B on the way from A (0 %) to itself (100 %): every number of the physiology between the two</source>
            <translation>B auf dem Weg von A (0 %) zu sich selbst (100 %) bewegen: jede Zahl der Physiologie zwischen beiden</translation>
        </message>
        <message>
            <source>B itself</source>
            <translation>B selbst</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>The same patient with a normal ECG as B; what the simulator did not draw is made movable first</source>
            <translation>Derselbe Patient mit normalem EKG als B; was der Simulator nicht gezeichnet hat, wird zuerst beweglich gemacht</translation>
        </message>
        <message>
            <source>Same patient with</source>
            <translation>Derselbe Patient mit</translation>
        </message>
        <message>
            <source>The same patient and seed with another statement as B</source>
            <translation>Derselbe Patient und Startwert mit einem anderen Befund als B</translation>
        </message>
        <message>
            <source>Candidate</source>
            <translation>Kandidat</translation>
        </message>
        <message>
            <source>Another candidate as B</source>
            <translation>Ein anderer Kandidat als B</translation>
        </message>
        <message>
            <source>From the library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>The case that is selected in the library as B, or two as A and B (Ctrl+Alt+C)</source>
            <translation>Der in der Bibliothek ausgewählte Fall als B, oder zwei als A und B (Strg+Alt+C)</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Both sheets, their median beats, or their numbers</source>
            <translation>Beide Blätter, ihre Medianschläge oder ihre Zahlen</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Draw the difference of the median beats</source>
            <translation>Die Differenz der Medianschläge zeichnen</translation>
        </message>
        <message>
            <source>Stacked</source>
            <translation>Gestapelt</translation>
        </message>
        <message>
            <source>One above the other instead of side by side</source>
            <translation>Untereinander statt nebeneinander</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Verbunden</translation>
        </message>
        <message>
            <source>Both sheets move together and show one pointer</source>
            <translation>Beide Blätter bewegen sich gemeinsam und zeigen einen Zeiger</translation>
        </message>
        <message>
            <source>Keep A</source>
            <translation>A behalten</translation>
        </message>
        <message>
            <source>Keep A when another case is opened</source>
            <translation>A behalten, wenn ein anderer Fall geöffnet wird</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Tauschen</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>A und B tauschen</translation>
        </message>
        <message>
            <source>Print A and B</source>
            <translation>A und B drucken</translation>
        </message>
        <message>
            <source>Both on one sheet, with B − A</source>
            <translation>Beide auf einem Blatt, mit B − A</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Blätter</translation>
        </message>
        <message>
            <source>Beats</source>
            <translation>Schläge</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Same patient with ...</source>
            <translation>Patient mit ...</translation>
        </message>
        <message>
            <source>Candidate ...</source>
            <translation>Kandidat ...</translation>
        </message>
        <message>
            <source>Way from A to B</source>
            <translation>Weg von A nach B</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>{value} % of the way</source>
            <translation>{value} % des Weges</translation>
        </message>
        <message>
            <source>Candidate {number}</source>
            <translation>Kandidat {number}</translation>
        </message>
        <message>
            <source>Median beats</source>
            <translation>Medianschläge</translation>
        </message>
        <message>
            <source>median beats aligned on R; a large square is 200 ms, 0.5 mV</source>
            <translation>Medianschläge an R ausgerichtet; ein großes Kästchen ist 200 ms, 0,5 mV</translation>
        </message>
        <message>
            <source>Median beats of A and B over each other, aligned on the R peak</source>
            <translation>Medianschläge von A und B übereinander, an der R-Zacke ausgerichtet</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Differenzen</translation>
        </message>
        <message>
            <source>Numbers of A and B, and B − A where both could be measured</source>
            <translation>Zahlen von A und B, und B − A, wo beide messbar waren</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>A and B as PDF</source>
            <translation>A und B als PDF</translation>
        </message>
        <message>
            <source>Print &amp;A and B ...</source>
            <translation>&amp;A und B drucken ...</translation>
        </message>
        <message>
            <source>Both ECGs of the comparison on one sheet, with B − A of what is measured</source>
            <translation>Beide EKG des Vergleichs auf einem Blatt, mit B − A der Messwerte</translation>
        </message>
        <message>
            <source>Co&amp;mpare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>The open case beside another one</source>
            <translation>Der offene Fall neben einem anderen</translation>
        </message>
        <message>
            <source>Co&amp;mpare the selected</source>
            <translation>Auswahl ver&amp;gleichen</translation>
        </message>
        <message>
            <source>One selected case beside the open one, or two beside each other</source>
            <translation>Ein ausgewählter Fall neben dem offenen, oder zwei nebeneinander</translation>
        </message>
        <message>
            <source>A over B, {layout} each, {speed}, {gain} in true millimetres; B − A of {numbers} beneath.</source>
            <translation>A über B, je {layout}, {speed}, {gain} in wahren Millimetern; darunter B − A: {numbers}.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Size of the page that holds both ECGs</source>
            <translation>Größe der Seite, die beide EKG trägt</translation>
        </message>
        <message>
            <source>Choose a printer</source>
            <translation>Einen Drucker wählen</translation>
        </message>
        <message>
            <source>P&amp;DF ...</source>
            <translation>P&amp;DF ...</translation>
        </message>
        <message>
            <source>Write the sheet as a file</source>
            <translation>Das Blatt als Datei schreiben</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Print nothing</source>
            <translation>Nichts drucken</translation>
        </message>
        <message>
            <source>P&amp;aper</source>
            <translation>P&amp;apier</translation>
        </message>
        <message>
            <source>the intervals and axes, and of every lead</source>
            <translation>Intervalle und Achsen, und die jeder Ableitung</translation>
        </message>
        <message>
            <source>the intervals and axes</source>
            <translation>Intervalle und Achsen</translation>
        </message>
        <message>
            <source>{layout} has no room at this scale; upright A3 or 5 mm/mV gives more.</source>
            <translation>{layout} hat in diesem Maßstab keinen Platz; A3 hochkant oder 5 mm/mV bietet mehr.</translation>
        </message>
        <message>
            <source>{count} pages.</source>
            <translation>{count} Seiten.</translation>
        </message>
        <message>
            <source>nothing chosen yet</source>
            <translation>noch nichts gewählt</translation>
        </message>
        <message>
            <source>{rate:g} samples/s</source>
            <translation>{rate:g} Werte/s</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Generate or open an ECG first: it is A.</source>
            <translation>Erzeugen oder öffnen Sie zuerst ein EKG: Das ist A.</translation>
        </message>
        <message>
            <source>Choose B: the same patient with another statement, a candidate, or a case of the library.</source>
            <translation>Wählen Sie B: denselben Patienten mit einem anderen Befund, einen Kandidaten oder einen Fall der Bibliothek.</translation>
        </message>
        <message>
            <source>A and B have different sampling rates: they are compared in time, every sample as it was recorded.</source>
            <translation>A und B haben verschiedene Abtastraten: Sie werden in der Zeit verglichen, jeder Wert wie aufgezeichnet.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Asking the language model ...</source>
            <translation>Das Sprachmodell wird gefragt ...</translation>
        </message>
        <message>
            <source>Go to the case's &amp;title</source>
            <translation>Zum &amp;Titel des Falls gehen</translation>
        </message>
        <message>
            <source>Write the histor&amp;y ...</source>
            <translation>Anamnese s&amp;chreiben ...</translation>
        </message>
        <message>
            <source>Have your language model word what is known of the case; you choose which sentences stay</source>
            <translation>Ihr Sprachmodell formuliert, was vom Fall bekannt ist; Sie wählen, welche Sätze bleiben</translation>
        </message>
        <message>
            <source>Write the history</source>
            <translation>Anamnese schreiben</translation>
        </message>
        <message>
            <source>Tick to take this sentence</source>
            <translation>Ankreuzen, um diesen Satz zu übernehmen</translation>
        </message>
        <message>
            <source>Proposed history</source>
            <translation>Vorgeschlagene Anamnese</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add the ticked sentences to the case's notes</source>
            <translation>Die angekreuzten Sätze zu den Notizen des Falls hinzufügen</translation>
        </message>
        <message>
            <source>Add to the notes</source>
            <translation>Zu den Notizen</translation>
        </message>
        <message>
            <source>Take none of it</source>
            <translation>Nichts davon übernehmen</translation>
        </message>
        <message>
            <source>Dropped, for it says what no fact says:</source>
            <translation>Verworfen, denn kein Fakt sagt das:</translation>
        </message>
        <message>
            <source>The facts it was given:</source>
            <translation>Die Fakten, die es bekam:</translation>
        </message>
        <message>
            <source>Nothing the model said stands in the facts.</source>
            <translation>Nichts, was das Modell sagte, steht in den Fakten.</translation>
        </message>
        <message>
            <source>A: an emergency never to be missed, to D: of little urgency (ISE/ISHNE 2018)</source>
            <translation>A: ein Notfall, der nie übersehen werden darf, bis D: wenig dringlich (ISE/ISHNE 2018)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ohne</translation>
        </message>
        <message>
            <source>asks what the case states</source>
            <translation>fragt, was der Fall angibt</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Title of the case, on the sheet and in the library</source>
            <translation>Titel des Falls, auf dem Blatt und in der Bibliothek</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Words to find the case by, separated by commas</source>
            <translation>Wörter, um den Fall zu finden, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>e.g. lecture 3, ward round</source>
            <translation>z. B. Vorlesung 3, Visite</translation>
        </message>
        <message>
            <source>Difficulty</source>
            <translation>Schwierigkeit</translation>
        </message>
        <message>
            <source>How hard the case is</source>
            <translation>Wie schwer der Fall ist</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Whom the case is for</source>
            <translation>Für wen der Fall gedacht ist</translation>
        </message>
        <message>
            <source>Teaching points</source>
            <translation>Lehrpunkte</translation>
        </message>
        <message>
            <source>What students should take away</source>
            <translation>Was Studierende mitnehmen sollen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Your own notes; not printed on the sheet</source>
            <translation>Ihre eigenen Notizen; nicht auf dem Blatt gedruckt</translation>
        </message>
        <message>
            <source>Qui&amp;z ...</source>
            <translation>Qui&amp;z ...</translation>
        </message>
        <message>
            <source>Which statements must and should be named in a quiz</source>
            <translation>Welche Befunde in einem Quiz genannt werden müssen und sollten</translation>
        </message>
        <message>
            <source>T&amp;itle</source>
            <translation>&amp;Titel</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>S&amp;chlagwörter</translation>
        </message>
        <message>
            <source>&amp;Difficulty</source>
            <translation>Sch&amp;wierigkeit</translation>
        </message>
        <message>
            <source>&amp;Priority</source>
            <translation>Pri&amp;orität</translation>
        </message>
        <message>
            <source>What describes the case</source>
            <translation>Was den Fall beschreibt</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>importiert</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Beschwerden</translation>
        </message>
        <message>
            <source>Why the patient comes, told with the question</source>
            <translation>Weshalb der Patient kommt; wird mit der Frage gesagt</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Anamnese</translation>
        </message>
        <message>
            <source>What is known of the patient, told with the question</source>
            <translation>Was vom Patienten bekannt ist; wird mit der Frage gesagt</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>What students are to decide</source>
            <translation>Was Studierende entscheiden sollen</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>What is to be done and why; told with the diagnosis</source>
            <translation>Was zu tun ist und warum; wird mit der Diagnose gesagt</translation>
        </message>
        <message>
            <source>Must: {names}</source>
            <translation>Muss: {names}</translation>
        </message>
        <message>
            <source>What the simulator cannot show:</source>
            <translation>Was der Simulator nicht zeigen kann:</translation>
        </message>
        <message>
            <source>Edit title</source>
            <translation>Titel bearbeiten</translation>
        </message>
        <message>
            <source>Edit tags</source>
            <translation>Schlagwörter bearbeiten</translation>
        </message>
        <message>
            <source>Edit vignette ({part})</source>
            <translation>Vignette bearbeiten ({part})</translation>
        </message>
        <message>
            <source>
Should: {names}</source>
            <translation>
Soll: {names}</translation>
        </message>
        <message>
            <source>seed {seed}</source>
            <translation>Startwert {seed}</translation>
        </message>
        <message>
            <source>Edit text</source>
            <translation>Text bearbeiten</translation>
        </message>
        <message>
            <source>Change {name}</source>
            <translation>{name} ändern</translation>
        </message>
        <message>
            <source>Each number before and after; SD: how many times what two recordings of one person differ by anyway</source>
            <translation>Jede Zahl vorher und nachher; SD: das Wievielfache dessen, worin sich zwei Aufzeichnungen einer Person ohnehin unterscheiden</translation>
        </message>
        <message>
            <source>{still} of {count} numbers that nobody asked for moved less than between two recordings of one person.</source>
            <translation>{still} von {count} Zahlen, die niemand verlangt hat, bewegten sich weniger als zwischen zwei Aufzeichnungen einer Person.</translation>
        </message>
        <message>
            <source>What the edit has changed</source>
            <translation>Was die Bearbeitung geändert hat</translation>
        </message>
        <message>
            <source>before → after</source>
            <translation>vorher → nachher</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Verlangt</translation>
        </message>
        <message>
            <source>What else moved</source>
            <translation>Was sich sonst bewegte</translation>
        </message>
        <message>
            <source>{title}: nothing</source>
            <translation>{title}: nichts</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>The rhythm was drawn anew: the person stays, the noise is another.</source>
            <translation>Der Rhythmus wurde neu gezeichnet: Die Person bleibt, das Rauschen ist ein anderes.</translation>
        </message>
        <message>
            <source>The edit is not shown: another ECG has been opened meanwhile</source>
            <translation>Die Bearbeitung wird nicht gezeigt: Inzwischen wurde ein anderes EKG geöffnet</translation>
        </message>
        <message>
            <source>Go to Ed&amp;it</source>
            <translation>Z&amp;um Bearbeiten gehen</translation>
        </message>
        <message>
            <source>Add or take away a finding of the open ECG, raise or lower a number, and leave the rest</source>
            <translation>Dem offenen EKG einen Befund geben oder nehmen, eine Zahl heben oder senken, und den Rest lassen</translation>
        </message>
        <message>
            <source>C&amp;hange the ECG</source>
            <translation>EKG än&amp;dern</translation>
        </message>
        <message>
            <source>Do what the panel Edit has collected; the person and the noise stay</source>
            <translation>Tun, was das Feld Bearbeiten gesammelt hat; Person und Rauschen bleiben</translation>
        </message>
        <message>
            <source>With the origina&amp;l</source>
            <translation>Mit dem Ori&amp;ginal</translation>
        </message>
        <message>
            <source>The ECG before and after the edit, beside each other</source>
            <translation>Das EKG vor und nach der Bearbeitung nebeneinander</translation>
        </message>
        <message>
            <source>Edit: {what}</source>
            <translation>Bearbeiten: {what}</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>Geändert: {what}</translation>
        </message>
        <message>
            <source>{met} criteria are met.</source>
            <translation>{met} Kriterien sind erfüllt.</translation>
        </message>
        <message>
            <source>A finding to add (LBBB), to take away (no AF) or a number to set (PR 240); Enter notes it</source>
            <translation>Ein Befund, der dazukommt (LSB) oder wegfällt (kein Vorhofflimmern), oder eine Zahl (PQ 240); die Eingabetaste merkt ihn vor</translation>
        </message>
        <message>
            <source>Add or take away</source>
            <translation>Geben oder nehmen</translation>
        </message>
        <message>
            <source>LBBB, no AF, PR 240</source>
            <translation>LSB, kein Vorhofflimmern, PQ 240</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Change this and leave the rest (Ctrl+Shift+I); undo brings it back</source>
            <translation>Das ändern und den Rest lassen (Strg+Umschalt+I); Rückgängig holt es zurück</translation>
        </message>
        <message>
            <source>With the original</source>
            <translation>Mit dem Original</translation>
        </message>
        <message>
            <source>The ECG before and after the edit, beside each other, with B − A</source>
            <translation>Das EKG vor und nach der Bearbeitung nebeneinander, mit B − A</translation>
        </message>
        <message>
            <source>Nothing is named of this ECG: add a finding, or set a number.</source>
            <translation>Von diesem EKG ist nichts benannt: Geben Sie einen Befund dazu oder setzen Sie eine Zahl.</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Frequenz</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>{title} as it is measured; raise or lower it to set it</source>
            <translation>{title}, wie gemessen; heben oder senken, um es zu setzen</translation>
        </message>
        <message>
            <source>Is set. Click to leave it as it is.</source>
            <translation>Ist gesetzt. Ein Klick lässt es, wie es ist.</translation>
        </message>
        <message>
            <source>{name}: comes. Click to leave it out.</source>
            <translation>{name}: kommt dazu. Ein Klick lässt es weg.</translation>
        </message>
        <message>
            <source>{name}: goes. Click to leave it.</source>
            <translation>{name}: fällt weg. Ein Klick lässt es da.</translation>
        </message>
        <message>
            <source>{name}: the ECG shows it. Click to take it away.</source>
            <translation>{name}: Das EKG zeigt es. Ein Klick nimmt es weg.</translation>
        </message>
        <message>
            <source>Electrodes</source>
            <translation>Elektroden</translation>
        </message>
        <message>
            <source>What is wrong with the electrodes?</source>
            <translation>Was stimmt mit den Elektroden nicht?</translation>
        </message>
        <message>
            <source>Electrodes as they should be</source>
            <translation>Elektroden, wie sie sein sollen</translation>
        </message>
        <message>
            <source>Electro&amp;des ...</source>
            <translation>Elek&amp;troden ...</translation>
        </message>
        <message>
            <source>Exchange two electrodes of the open ECG, or take one off, as by mistake</source>
            <translation>Zwei Elektroden des offenen EKGs vertauschen oder eine abnehmen, wie aus Versehen</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Go to the &amp;engine</source>
            <translation>Zum &amp;Modell gehen</translation>
        </message>
        <message>
            <source>What draws, and how: realism, steps, guidance, seed</source>
            <translation>Was zeichnet, und wie: Realismus, Schritte, Führung, Startwert</translation>
        </message>
        <message>
            <source>The diffusion engine is loaded when it is chosen.</source>
            <translation>Das Diffusionsmodell wird geladen, wenn es gewählt wird.</translation>
        </message>
        <message>
            <source>The diffusion engine is loading; what is asked for meanwhile is drawn as soon as it is ready.</source>
            <translation>Das Diffusionsmodell wird geladen; was Sie inzwischen verlangen, wird gezeichnet, sobald es bereit ist.</translation>
        </message>
        <message>
            <source>simulator only</source>
            <translation>nur Simulator</translation>
        </message>
        <message>
            <source>network off</source>
            <translation>Netz aus</translation>
        </message>
        <message>
            <source>network loading</source>
            <translation>Netz wird geladen</translation>
        </message>
        <message>
            <source>network cannot be loaded</source>
            <translation>Netz nicht ladbar</translation>
        </message>
        <message>
            <source>The simulator draws every ECG: {reason}.</source>
            <translation>Der Simulator zeichnet jedes EKG: {reason}.</translation>
        </message>
        <message>
            <source>The diffusion engine is ready on the {device}.</source>
            <translation>Das Diffusionsmodell ist bereit ({device}).</translation>
        </message>
        <message>
            <source>network ready · {device}</source>
            <translation>Netz bereit · {device}</translation>
        </message>
        <message>
            <source>The diffusion engine cannot be loaded.</source>
            <translation>Das Diffusionsmodell kann nicht geladen werden.</translation>
        </message>
        <message>
            <source>What draws the next ECGs: a network trained on real ECGs, or the simulator</source>
            <translation>Was die nächsten EKG zeichnet: ein an echten EKG trainiertes Netz oder der Simulator</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Other patients</source>
            <translation>Andere Patienten</translation>
        </message>
        <message>
            <source>Draw other patients with another seed</source>
            <translation>Andere Patienten mit einem anderen Startwert zeichnen</translation>
        </message>
        <message>
            <source>Chooses the patients, 0 to {high}; typing one keeps it</source>
            <translation>Bestimmt die Patienten, 0 bis {high}; ein eingegebener bleibt</translation>
        </message>
        <message>
            <source>simulator</source>
            <translation>Simulator</translation>
        </message>
        <message>
            <source>network</source>
            <translation>Netz</translation>
        </message>
        <message>
            <source>Drafts cannot be kept in {folder} ({why}): save often, a crash would lose what is not saved.</source>
            <translation>In {folder} können keine Entwürfe abgelegt werden ({why}): Sichern Sie oft, bei einem Absturz ginge Ungesichertes verloren.</translation>
        </message>
        <message>
            <source>it cannot be written</source>
            <translation>der Ordner ist nicht beschreibbar</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name of the files, without ending</source>
            <translation>Name der Dateien, ohne Endung</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Where the files go</source>
            <translation>Wohin die Dateien kommen</translation>
        </message>
        <message>
            <source>&amp;Browse ...</source>
            <translation>&amp;Durchsuchen ...</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Einen Ordner wählen</translation>
        </message>
        <message>
            <source>Size of the page</source>
            <translation>Größe der Seite</translation>
        </message>
        <message>
            <source>Rows and columns</source>
            <translation>Zeilen und Spalten</translation>
        </message>
        <message>
            <source>Whose annotations the sheet shows</source>
            <translation>Wessen Anmerkungen das Blatt zeigt</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <source>Write the files</source>
            <translation>Die Dateien schreiben</translation>
        </message>
        <message>
            <source>Write nothing</source>
            <translation>Nichts schreiben</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportieren nach</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>&amp;Layout</source>
            <translation>An&amp;ordnung</translation>
        </message>
        <message>
            <source>&amp;Annotations</source>
            <translation>An&amp;merkungen</translation>
        </message>
        <message>
            <source>Every sheet says SYNTHETIC - FOR TEACHING when it is. Print at 100 %.</source>
            <translation>Jedes synthetische Blatt trägt den Vermerk SYNTHETISCH - FÜR DIE LEHRE. Drucken Sie mit 100 %.</translation>
        </message>
        <message>
            <source>Open record</source>
            <translation>Aufzeichnung öffnen</translation>
        </message>
        <message>
            <source>Save changes?</source>
            <translation>Änderungen sichern?</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Open the draft</source>
            <translation>Den Entwurf öffnen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Throw the draft away</source>
            <translation>Den Entwurf wegwerfen</translation>
        </message>
        <message>
            <source>&amp;New</source>
            <translation>&amp;Neu</translation>
        </message>
        <message>
            <source>Start with an empty window</source>
            <translation>Mit leerem Fenster beginnen</translation>
        </message>
        <message>
            <source>&amp;Open record ...</source>
            <translation>Aufzeichnung ö&amp;ffnen ...</translation>
        </message>
        <message>
            <source>Open a 12-lead record of any format that can be read, or a case file</source>
            <translation>Eine Aufzeichnung mit 12 Ableitungen in jedem lesbaren Format öffnen, oder eine Falldatei</translation>
        </message>
        <message>
            <source>&amp;Import report ...</source>
            <translation>Im&amp;portbericht ...</translation>
        </message>
        <message>
            <source>What was left out, renamed, derived or is missing since the ECG was imported</source>
            <translation>Was beim Import des EKG wegfiel, umbenannt oder abgeleitet wurde oder fehlt</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Sichern</translation>
        </message>
        <message>
            <source>Keep the case in the library</source>
            <translation>Den Fall in der Bibliothek ablegen</translation>
        </message>
        <message>
            <source>Save as ne&amp;w</source>
            <translation>Als neu si&amp;chern</translation>
        </message>
        <message>
            <source>Keep the case as another one</source>
            <translation>Den Fall als weiteren ablegen</translation>
        </message>
        <message>
            <source>&amp;Export ...</source>
            <translation>&amp;Exportieren ...</translation>
        </message>
        <message>
            <source>Write the case as PDF, picture or record</source>
            <translation>Den Fall als PDF, Bild oder Aufzeichnung schreiben</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>Das Fenster schließen</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <source>What was left out, renamed, derived or is missing</source>
            <translation>Was wegfiel, umbenannt oder abgeleitet wurde oder fehlt</translation>
        </message>
        <message>
            <source>“{title}” has changes that are not saved.</source>
            <translation>„{title}“ hat ungesicherte Änderungen.</translation>
        </message>
        <message>
            <source>“{title}” was not saved when ECG Studio ended last time.</source>
            <translation>„{title}“ war nicht gesichert, als ECG Studio zuletzt endete.</translation>
        </message>
        <message>
            <source>ECG records</source>
            <translation>EKG-Aufzeichnungen</translation>
        </message>
        <message>
            <source>Not all is as it stands in the file: {note}</source>
            <translation>Nicht alles ist, wie es in der Datei steht: {note}</translation>
        </message>
        <message>
            <source> (and {count} more)</source>
            <translation> (und {count} weitere)</translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>Importbericht</translation>
        </message>
        <message>
            <source>What is not as it stands in the file</source>
            <translation>Was nicht ist, wie es in der Datei steht</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Back to the ECG</source>
            <translation>Zurück zum EKG</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Welche</translation>
        </message>
        <message>
            <source>Voltages are in mV now, leads have their usual names and order. The file is as it was.</source>
            <translation>Spannungen sind jetzt in mV, Ableitungen haben ihre üblichen Namen und die übliche Reihenfolge. Die Datei ist, wie sie war.</translation>
        </message>
        <message>
            <source>Import of “{name}”</source>
            <translation>Import von „{name}“</translation>
        </message>
        <message>
            <source>&amp;Recent cases</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Movable now: rhythm and size are alike</source>
            <translation>Jetzt beweglich: Rhythmus und Größe stimmen überein</translation>
        </message>
        <message>
            <source>Movable now: the usual beat is met to {off:.0f} µV</source>
            <translation>Jetzt beweglich: Der übliche Schlag ist auf {off:.0f} µV getroffen</translation>
        </message>
        <message>
            <source>Make mova&amp;ble</source>
            <translation>&amp;Beweglich machen</translation>
        </message>
        <message>
            <source>Find the simulator's patient whose ECG comes nearest: its numbers can be moved, and it can be given another disease</source>
            <translation>Den Patienten des Simulators finden, dessen EKG am nächsten kommt: Seine Zahlen sind beweglich, und er kann eine andere Krankheit bekommen</translation>
        </message>
        <message>
            <source>Show the ori&amp;ginal behind</source>
            <translation>Or&amp;iginal dahinter zeigen</translation>
        </message>
        <message>
            <source>The ECG that the open patient was fitted to, as a pale line behind it</source>
            <translation>Das EKG, an das der offene Patient angepasst wurde, als blasse Linie dahinter</translation>
        </message>
        <message>
            <source>Make movable</source>
            <translation>Beweglich machen</translation>
        </message>
        <message>
            <source>Its usual beat was met to {overall:.0f} µV ({leads}).</source>
            <translation>Sein üblicher Schlag wurde auf {overall:.0f} µV getroffen ({leads}).</translation>
        </message>
        <message>
            <source>Fitted to “{title}”.</source>
            <translation>Angepasst an „{title}“.</translation>
        </message>
        <message>
            <source>Not followed: {remark}.</source>
            <translation>Nicht nachgebildet: {remark}.</translation>
        </message>
        <message>
            <source>an ECG</source>
            <translation>ein EKG</translation>
        </message>
        <message>
            <source>see the package</source>
            <translation>siehe Paket</translation>
        </message>
        <message>
            <source>About ECG Studio</source>
            <translation>Über ECG Studio</translation>
        </message>
        <message>
            <source>Realistic 12-lead ECGs for teaching. Every ECG made here is synthetic and not for diagnosis.</source>
            <translation>Realistische 12-Kanal-EKG für die Lehre. Jedes hier gemachte EKG ist synthetisch und dient nicht der Diagnostik.</translation>
        </message>
        <message>
            <source>Apache License 2.0. It stands on the work of:</source>
            <translation>Apache-Lizenz 2.0. Das Programm baut auf der Arbeit von:</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <source>Packages with version and licence</source>
            <translation>Pakete mit Version und Lizenz</translation>
        </message>
        <message>
            <source>Close this box</source>
            <translation>Dieses Fenster schließen</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paket</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>&amp;First lesson</source>
            <translation>&amp;Erste Lektion</translation>
        </message>
        <message>
            <source>Bundle branch blocks: five cases, compared, printed, asked, step by step</source>
            <translation>Schenkelblöcke: fünf Fälle verglichen, gedruckt, abgefragt, Schritt für Schritt</translation>
        </message>
        <message>
            <source>T&amp;wins</source>
            <translation>&amp;Zwillinge</translation>
        </message>
        <message>
            <source>The same person under another disease: how to draw twins, what stays, and what to mind</source>
            <translation>Dieselbe Person mit einer anderen Krankheit: wie man Zwillinge zeichnet, was bleibt und was zu beachten ist</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>How the window is used, what its words mean, and every key</source>
            <translation>Wie man das Fenster benutzt, was seine Wörter bedeuten, und jede Taste</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>Every key of the window</source>
            <translation>Jede Taste des Fensters</translation>
        </message>
        <message>
            <source>&amp;About ECG Studio</source>
            <translation>Ü&amp;ber ECG Studio</translation>
        </message>
        <message>
            <source>Version and licences</source>
            <translation>Version und Lizenzen</translation>
        </message>
        <message>
            <source>The lesson; arrows and Page keys scroll</source>
            <translation>Die Lektion; Pfeil- und Bildtasten rollen</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Lektion</translation>
        </message>
        <message>
            <source>Close the lesson</source>
            <translation>Die Lektion schließen</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>The manual, and every key</source>
            <translation>Das Handbuch und jede Taste</translation>
        </message>
        <message>
            <source>How the window is used and what its words mean</source>
            <translation>Wie man das Fenster benutzt und was seine Wörter bedeuten</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Close this sheet</source>
            <translation>Dieses Blatt schließen</translation>
        </message>
        <message>
            <source>zoom in, zoom out (or Ctrl and the wheel)</source>
            <translation>vergrößern, verkleinern (oder Strg und Mausrad)</translation>
        </message>
        <message>
            <source>true scale: 1 mm is 1 mm</source>
            <translation>maßstäblich: 1 mm ist 1 mm</translation>
        </message>
        <message>
            <source>fit the whole sheet</source>
            <translation>das ganze Blatt einpassen</translation>
        </message>
        <message>
            <source>move the paper</source>
            <translation>das Papier bewegen</translation>
        </message>
        <message>
            <source>Arrows on a caliper</source>
            <translation>Pfeile auf einem Messzirkel</translation>
        </message>
        <message>
            <source>one sample or 0.01 mV, with Shift ten; Tab: its next part; Esc lets go</source>
            <translation>ein Abtastwert oder 0,01 mV, mit Umschalt zehn; Tab: nächster Teil; Esc lässt los</translation>
        </message>
        <message>
            <source>Arrows on an annotation</source>
            <translation>Pfeile auf einer Anmerkung</translation>
        </message>
        <message>
            <source>the same; N selects the next one, Enter or F2 writes its text</source>
            <translation>ebenso; N wählt die nächste, Eingabe oder F2 schreibt ihren Text</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>zoom to one lead; Esc shows all</source>
            <translation>auf eine Ableitung zoomen; Esc zeigt alles</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>generate</source>
            <translation>erzeugen</translation>
        </message>
        <message>
            <source>choose a completion, Enter or Tab takes it</source>
            <translation>eine Ergänzung wählen, Eingabe oder Tab übernimmt sie</translation>
        </message>
        <message>
            <source>Space on a chip</source>
            <translation>Leertaste auf einem Chip</translation>
        </message>
        <message>
            <source>cross a statement out, or put it back</source>
            <translation>einen Befund streichen oder zurückholen</translation>
        </message>
        <message>
            <source>In the sheet</source>
            <translation>Auf dem Blatt</translation>
        </message>
        <message>
            <source>In the prompt</source>
            <translation>In der Eingabezeile</translation>
        </message>
        <message>
            <source>Arrow</source>
            <translation>Pfeil</translation>
        </message>
        <message>
            <source>Span</source>
            <translation>Spanne</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Markierung</translation>
        </message>
        <message>
            <source>Teacher's answer</source>
            <translation>Lehrkraft</translation>
        </message>
        <message>
            <source>Student's work</source>
            <translation>Studierende</translation>
        </message>
        <message>
            <source>the teacher's</source>
            <translation>Lehrkraft</translation>
        </message>
        <message>
            <source>the student's</source>
            <translation>Studierende</translation>
        </message>
        <message>
            <source>both</source>
            <translation>beide</translation>
        </message>
        <message>
            <source>Click where the text goes</source>
            <translation>Klicken Sie, wo der Text stehen soll</translation>
        </message>
        <message>
            <source>Press where the text goes and drag to what the arrow points at</source>
            <translation>Drücken Sie, wo der Text stehen soll, und ziehen Sie zu dem, worauf der Pfeil zeigt</translation>
        </message>
        <message>
            <source>Drag from the beginning to the end</source>
            <translation>Ziehen Sie vom Anfang zum Ende</translation>
        </message>
        <message>
            <source>Drag from one corner to the other</source>
            <translation>Ziehen Sie von einer Ecke zur anderen</translation>
        </message>
        <message>
            <source>{how}; Enter puts it in the middle, Esc leaves it</source>
            <translation>{how}; die Eingabetaste setzt es in die Mitte, Esc bricht ab</translation>
        </message>
        <message>
            <source>(not on this sheet)</source>
            <translation>(nicht auf diesem Blatt)</translation>
        </message>
        <message>
            <source>M: must know</source>
            <translation>M: muss man kennen</translation>
        </message>
        <message>
            <source>C: core</source>
            <translation>C: Kernwissen</translation>
        </message>
        <message>
            <source>A: advanced</source>
            <translation>A: fortgeschritten</translation>
        </message>
        <message>
            <source>Type a diagnosis or paste a report; press Enter to generate.</source>
            <translation>Geben Sie eine Diagnose ein oder fügen Sie einen Befundtext ein; die Eingabetaste erzeugt EKG.</translation>
        </message>
        <message>
            <source>Diagnosis or report</source>
            <translation>Diagnose oder Befundtext</translation>
        </message>
        <message>
            <source>Type a diagnosis, e.g. AF with rapid response, LBBB</source>
            <translation>Diagnose, z. B. Vorhofflimmern, Linksschenkelblock</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>Ergänzungen</translation>
        </message>
        <message>
            <source>Statements that begin so</source>
            <translation>Befunde, die so beginnen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>What has no room in the bar</source>
            <translation>Was in der Leiste keinen Platz hat</translation>
        </message>
        <message>
            <source>Panels on the left</source>
            <translation>Felder links</translation>
        </message>
        <message>
            <source>Panels on the right</source>
            <translation>Felder rechts</translation>
        </message>
        <message>
            <source>Bring {panel}, or put it away</source>
            <translation>{panel} zeigen oder wegräumen</translation>
        </message>
        <message>
            <source>Save as new</source>
            <translation>Als neu sichern</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Generate</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <source>Open “{title}”</source>
            <translation>„{title}“ öffnen</translation>
        </message>
        <message>
            <source>Choose candidate {number}</source>
            <translation>Kandidat {number} wählen</translation>
        </message>
        <message>
            <source>on or off</source>
            <translation>an oder aus</translation>
        </message>
        <message>
            <source>{low:g} to {high:g} {unit}</source>
            <translation>{low:g} bis {high:g} {unit}</translation>
        </message>
        <message>
            <source>The computer's memory is full. Close other programs and try again.</source>
            <translation>Der Arbeitsspeicher ist voll. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>What a developer needs to know</source>
            <translation>Was jemand aus der Entwicklung wissen muss</translation>
        </message>
        <message>
            <source>&amp;Copy details</source>
            <translation>Einzelheiten &amp;kopieren</translation>
        </message>
        <message>
            <source>Copy the details, to send them</source>
            <translation>Die Einzelheiten kopieren, um sie zu senden</translation>
        </message>
        <message>
            <source>&amp;Show details</source>
            <translation>Einzelheiten &amp;zeigen</translation>
        </message>
        <message>
            <source>Show or hide the details</source>
            <translation>Die Einzelheiten zeigen oder verbergen</translation>
        </message>
        <message>
            <source>Close this message and go on</source>
            <translation>Diese Meldung schließen und weitermachen</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>eine Datei</translation>
        </message>
        <message>
            <source>An unexpected error ({kind}). Your case is still open: save it, and send the details.</source>
            <translation>Ein unerwarteter Fehler ({kind}). Ihr Fall ist noch offen: Sichern Sie ihn und senden Sie die Einzelheiten.</translation>
        </message>
        <message>
            <source>{file} cannot be used: {reason}. Choose another place and try again.</source>
            <translation>{file} kann nicht verwendet werden: {reason}. Wählen Sie einen anderen Ort und versuchen Sie es noch einmal.</translation>
        </message>
        <message numerus="yes">
            <source>{count} files were written to {folder}</source>
            <extracomment>A file was written to {folder}</extracomment>
            <translation>
                <numerusform>Eine Datei wurde nach {folder} geschrieben</numerusform>
                <numerusform>{count} Dateien wurden nach {folder} geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Of the ECG before; the next one is being drawn.</source>
            <translation>Vom vorigen EKG; das nächste wird gerade gezeichnet.</translation>
        </message>
        <message>
            <source>Written to {path}</source>
            <translation>Geschrieben nach {path}</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>An den Drucker gesendet.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Show the folder in the file manager</source>
            <translation>Den Ordner im Dateimanager zeigen</translation>
        </message>
        <message>
            <source>This ECG is synthetic, but it was made after the real recording {names} and resembles that person. It says so wherever it goes. May it leave the program?</source>
            <translation>Dieses EKG ist synthetisch, wurde aber nach der echten Aufzeichnung {names} gemacht und ähnelt dieser Person. Das steht überall dabei. Darf es das Programm verlassen?</translation>
        </message>
        <message>
            <source>{count} of these ECGs are synthetic, but were made after the real recordings {names} and resemble those people. They say so wherever they go. May they leave the program?</source>
            <translation>{count} dieser EKG sind synthetisch, wurden aber nach den echten Aufzeichnungen {names} gemacht und ähneln diesen Personen. Das steht überall dabei. Dürfen sie das Programm verlassen?</translation>
        </message>
        <message>
            <source>Twin of a real person</source>
            <translation>Zwilling einer echten Person</translation>
        </message>
        <message>
            <source>Close notice</source>
            <translation>Hinweis schließen</translation>
        </message>
        <message>
            <source>Put this notice away</source>
            <translation>Diesen Hinweis wegräumen</translation>
        </message>
        <message>
            <source>Back to the value this case began with</source>
            <translation>Zurück zum Wert, mit dem dieser Fall begann</translation>
        </message>
        <message>
            <source>Reset {label}</source>
            <translation>{label} zurücksetzen</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>Frau</translation>
        </message>
        <message>
            <source>man</source>
            <translation>Mann</translation>
        </message>
        <message>
            <source>{age:.0f} years</source>
            <translation>{age:.0f} Jahre</translation>
        </message>
        <message>
            <source>Where it stands on the ECG</source>
            <translation>Wo es auf dem EKG steht</translation>
        </message>
        <message>
            <source>{what} in {unit}</source>
            <translation>{what} in {unit}</translation>
        </message>
        <message>
            <source>3 × 4 + rhythm</source>
            <translation>3 × 4 + Rhythmus</translation>
        </message>
        <message>
            <source>3 × 4 + 3 rhythms</source>
            <translation>3 × 4 + 3 Rhythmen</translation>
        </message>
        <message>
            <source>Cabrera (aVL I -aVR II aVF III)</source>
            <translation>Cabrera (aVL I -aVR II aVF III)</translation>
        </message>
        <message>
            <source>standard (I II III aVR aVL aVF)</source>
            <translation>Standard (I II III aVR aVL aVF)</translation>
        </message>
        <message>
            <source>no filter</source>
            <translation>kein Filter</translation>
        </message>
        <message>
            <source>diagnostic</source>
            <translation>Diagnostik</translation>
        </message>
        <message>
            <source>monitor</source>
            <translation>Monitor</translation>
        </message>
        <message>
            <source>ST</source>
            <translation>ST</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>A3 upright</source>
            <translation>A3 hochkant</translation>
        </message>
        <message>
            <source>Find a statement</source>
            <translation>Befund suchen</translation>
        </message>
        <message>
            <source>Part of a name or of a synonym</source>
            <translation>Teil eines Namens oder Synonyms</translation>
        </message>
        <message>
            <source>Must know</source>
            <translation>Pflicht</translation>
        </message>
        <message>
            <source>Tick what every student must know (level M)</source>
            <translation>Ankreuzen, was alle Studierenden kennen müssen (Stufe M)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Tick every statement</source>
            <translation>Jeden Befund ankreuzen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Take every tick away</source>
            <translation>Alle Kreuze entfernen</translation>
        </message>
        <message>
            <source>{count} chosen</source>
            <translation>{count} gewählt</translation>
        </message>
        <message>
            <source>What made this ECG, and from which seed</source>
            <translation>Was dieses EKG gemacht hat, und aus welchem Startwert</translation>
        </message>
        <message>
            <source>Read-out</source>
            <translation>Ablesung</translation>
        </message>
        <message>
            <source>Time and voltage under the pointer</source>
            <translation>Zeit und Spannung unter dem Zeiger</translation>
        </message>
        <message>
            <source>Caliper</source>
            <translation>Messzirkel</translation>
        </message>
        <message>
            <source>What the selected caliper reads</source>
            <translation>Was der ausgewählte Messzirkel misst</translation>
        </message>
        <message>
            <source>Not to scale</source>
            <translation>Nicht maßstäblich</translation>
        </message>
        <message>
            <source>Millimetres on the screen are not millimetres on paper; View &gt; True scale changes that</source>
            <translation>Millimeter auf dem Bildschirm sind keine auf Papier; Ansicht &gt; Maßstäblich ändert das</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>How far the running work is</source>
            <translation>Wie weit die laufende Arbeit ist</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>What is being done</source>
            <translation>Was gerade geschieht</translation>
        </message>
        <message>
            <source>Diffusion engine</source>
            <translation>Diffusionsmodell</translation>
        </message>
        <message>
            <source>Whether the diffusion engine is ready, and on which device</source>
            <translation>Ob das Diffusionsmodell bereit ist, und auf welchem Gerät</translation>
        </message>
        <message>
            <source>not to scale</source>
            <translation>nicht maßstäblich</translation>
        </message>
        <message>
            <source>realism {realism:g}</source>
            <translation>Realismus {realism:g}</translation>
        </message>
        <message>
            <source>of {tries} drawn</source>
            <translation>von {tries} gezeichneten</translation>
        </message>
        <message>
            <source>must not be </source>
            <translation>darf nicht sein: </translation>
        </message>
        <message>
            <source>Show l&amp;adder diagram</source>
            <translation>&amp;Leiterdiagramm zeigen</translation>
        </message>
        <message>
            <source>How each impulse goes through atria, AV node and ventricles, under the lowest row; printed as well</source>
            <translation>Wie jeder Impuls durch Vorhöfe, AV-Knoten und Kammern geht, unter der letzten Zeile; wird mitgedruckt</translation>
        </message>
        <message>
            <source>Rename collection</source>
            <translation>Sammlung umbenennen</translation>
        </message>
        <message>
            <source>Edit notes</source>
            <translation>Notizen bearbeiten</translation>
        </message>
        <message>
            <source>Add to collection</source>
            <translation>In Sammlung legen</translation>
        </message>
        <message>
            <source>Take out of collection</source>
            <translation>Aus Sammlung nehmen</translation>
        </message>
        <message>
            <source>Reorder collection</source>
            <translation>Sammlung ordnen</translation>
        </message>
        <message>
            <source>Reorder collections</source>
            <translation>Sammlungen ordnen</translation>
        </message>
        <message>
            <source>Delete collection</source>
            <translation>Sammlung löschen</translation>
        </message>
        <message>
            <source>Back to version {number}</source>
            <translation>Zurück zu Version {number}</translation>
        </message>
        <message numerus="yes">
            <source>Move {count} cases to the trash</source>
            <extracomment>Move a case to the trash</extracomment>
            <translation>
                <numerusform>Einen Fall in den Papierkorb legen</numerusform>
                <numerusform>{count} Fälle in den Papierkorb legen</numerusform>
            </translation>
        </message>
        <message>
            <source>Make “{title}”</source>
            <translation>„{title}“ anlegen</translation>
        </message>
        <message numerus="yes">
            <source>Edit {count} cases</source>
            <extracomment>Edit a case</extracomment>
            <translation>
                <numerusform>Einen Fall bearbeiten</numerusform>
                <numerusform>{count} Fälle bearbeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Zurückgenommen: {what}</translation>
        </message>
        <message>
            <source>Imported “{title}”</source>
            <translation>„{title}“ importiert</translation>
        </message>
        <message>
            <source>Enter shows its cases in the library; drag, or Alt+↑ ↓, to put it elsewhere; Delete removes it</source>
            <translation>Eingabe zeigt ihre Fälle in der Bibliothek; Ziehen oder Alt+↑ ↓ verschiebt sie; Entf entfernt sie</translation>
        </message>
        <message>
            <source>Drag, or Alt+↑ ↓, to put it elsewhere; Delete takes it out</source>
            <translation>Ziehen oder Alt+↑ ↓ verschiebt ihn; Entf nimmt ihn heraus</translation>
        </message>
        <message>
            <source>Collections and courses</source>
            <translation>Sammlungen und Kurse</translation>
        </message>
        <message>
            <source>In the collection</source>
            <translation>In der Sammlung</translation>
        </message>
        <message>
            <source>Printed under the title of the booklet</source>
            <translation>Unter dem Titel der Broschüre gedruckt</translation>
        </message>
        <message>
            <source>Notes, printed under the title of the booklet</source>
            <translation>Notizen, unter dem Titel der Broschüre gedruckt</translation>
        </message>
        <message>
            <source>&amp;New collection ...</source>
            <translation>&amp;Neue Sammlung ...</translation>
        </message>
        <message>
            <source>Make an empty collection</source>
            <translation>Eine leere Sammlung anlegen</translation>
        </message>
        <message>
            <source>New &amp;course ...</source>
            <translation>Neuer &amp;Kurs ...</translation>
        </message>
        <message>
            <source>A course strings collections together</source>
            <translation>Ein Kurs reiht Sammlungen aneinander</translation>
        </message>
        <message>
            <source>&amp;Import ...</source>
            <translation>&amp;Importieren ...</translation>
        </message>
        <message>
            <source>Take in a colleague's collection</source>
            <translation>Die Sammlung einer Kollegin oder eines Kollegen aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Rename ...</source>
            <translation>&amp;Umbenennen ...</translation>
        </message>
        <message>
            <source>Give it another title</source>
            <translation>Einen anderen Titel geben</translation>
        </message>
        <message>
            <source>&amp;Add collection</source>
            <translation>&amp;Sammlung hinzufügen</translation>
        </message>
        <message>
            <source>Put a collection at the end of the course</source>
            <translation>Eine Sammlung ans Ende des Kurses setzen</translation>
        </message>
        <message>
            <source>&amp;Hand out</source>
            <translation>&amp;Ausgeben</translation>
        </message>
        <message>
            <source>As booklet, slides, cards or a file to share</source>
            <translation>Als Broschüre, Folien, Karten oder Datei zum Weitergeben</translation>
        </message>
        <message>
            <source>Its cases stay in the library</source>
            <translation>Ihre Fälle bleiben in der Bibliothek</translation>
        </message>
        <message>
            <source>They stay in the library</source>
            <translation>In der Bibliothek bleiben sie</translation>
        </message>
        <message>
            <source>Select cases in the library and choose “Add to” in their menu to put them in.</source>
            <translation>Wählen Sie Fälle in der Bibliothek und dort im Menü „Legen in“, um sie hineinzulegen.</translation>
        </message>
        <message numerus="yes">
            <source>{count} cases</source>
            <extracomment>{count} case</extracomment>
            <translation>
                <numerusform>{count} Fall</numerusform>
                <numerusform>{count} Fälle</numerusform>
            </translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>In the chosen one, in order</source>
            <translation>In der gewählten, der Reihe nach</translation>
        </message>
        <message>
            <source>course</source>
            <translation>Kurs</translation>
        </message>
        <message>
            <source>Delete the collection? Its cases stay in the library.</source>
            <translation>Die Sammlung löschen? Ihre Fälle bleiben in der Bibliothek.</translation>
        </message>
        <message>
            <source>New course</source>
            <translation>Neuer Kurs</translation>
        </message>
        <message>
            <source>New collection</source>
            <translation>Neue Sammlung</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Sammlungen</translation>
        </message>
        <message>
            <source>Import a collection</source>
            <translation>Sammlung importieren</translation>
        </message>
        <message>
            <source>ECGs</source>
            <translation>EKG</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>Schreiben nach</translation>
        </message>
        <message>
            <source>Add to course</source>
            <translation>Zum Kurs hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Undo in the library</source>
            <translation>In der Bibliothek &amp;rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo in the library</source>
            <translation>In der Bibliothek &amp;wiederholen</translation>
        </message>
        <message>
            <source>&amp;Collections and courses ...</source>
            <translation>&amp;Sammlungen und Kurse ...</translation>
        </message>
        <message>
            <source>Make, order, share and hand out collections</source>
            <translation>Sammlungen anlegen, ordnen, weitergeben und ausgeben</translation>
        </message>
        <message>
            <source>&amp;New collection of the selected cases ...</source>
            <translation>&amp;Neue Sammlung aus der Auswahl ...</translation>
        </message>
        <message>
            <source>Put the cases selected in the library into a new collection</source>
            <translation>Die in der Bibliothek ausgewählten Fälle in eine neue Sammlung legen</translation>
        </message>
        <message>
            <source>&amp;Import a collection ...</source>
            <translation>Sammlung &amp;importieren ...</translation>
        </message>
        <message>
            <source>Take in what a colleague has exported, whole or not at all</source>
            <translation>Aufnehmen, was jemand exportiert hat, ganz oder gar nicht</translation>
        </message>
        <message>
            <source>Take the last edit of the library back</source>
            <translation>Die letzte Änderung der Bibliothek zurücknehmen</translation>
        </message>
        <message>
            <source>Do again what was taken back in the library</source>
            <translation>In der Bibliothek noch einmal tun, was zurückgenommen wurde</translation>
        </message>
        <message>
            <source>&amp;Versions of the case ...</source>
            <translation>&amp;Versionen des Falls ...</translation>
        </message>
        <message>
            <source>What is kept of the selected case, to look at and to bring back</source>
            <translation>Was vom ausgewählten Fall aufbewahrt ist, zum Ansehen und Zurückholen</translation>
        </message>
        <message>
            <source>What &amp;handouts include ...</source>
            <translation>Was &amp;Handouts enthalten ...</translation>
        </message>
        <message>
            <source>Answers, measurements, criteria, teaching points, annotations</source>
            <translation>Antworten, Messwerte, Kriterien, Lehrpunkte, Anmerkungen</translation>
        </message>
        <message>
            <source>&amp;Duplicates ...</source>
            <translation>&amp;Duplikate ...</translation>
        </message>
        <message>
            <source>Cases that are the same ECG twice, or nearly</source>
            <translation>Fälle, die zweimal dasselbe EKG sind, oder fast</translation>
        </message>
        <message>
            <source>The library cannot be used.</source>
            <translation>Die Bibliothek kann nicht verwendet werden.</translation>
        </message>
        <message>
            <source>Space ticks a case, Enter opens it</source>
            <translation>Leertaste kreuzt einen Fall an, Eingabe öffnet ihn</translation>
        </message>
        <message>
            <source>In each group the oldest case stands first; the later ones are ticked where the signal is the same.</source>
            <translation>In jeder Gruppe steht der älteste Fall zuerst; die späteren sind angekreuzt, wo das Signal dasselbe ist.</translation>
        </message>
        <message>
            <source>The same signal</source>
            <translation>Dasselbe Signal</translation>
        </message>
        <message>
            <source>Nearly the same trace</source>
            <translation>Fast dieselbe Kurve</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Duplikate</translation>
        </message>
        <message>
            <source>Cases that are alike</source>
            <translation>Fälle, die sich gleichen</translation>
        </message>
        <message>
            <source>&amp;Move ticked to trash</source>
            <translation>&amp;Angekreuzte in den Papierkorb</translation>
        </message>
        <message>
            <source>They can be restored from there</source>
            <translation>Von dort können sie wiederhergestellt werden</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>Nichts ändern</translation>
        </message>
        <message>
            <source>No two cases are alike.</source>
            <translation>Keine zwei Fälle gleichen sich.</translation>
        </message>
        <message>
            <source>Replace every case in the library by those of {name}? What is there now is kept beside it.</source>
            <translation>Jeden Fall der Bibliothek durch die von {name} ersetzen? Was jetzt da ist, wird daneben aufbewahrt.</translation>
        </message>
        <message>
            <source>Remove every case in the trash for good?</source>
            <translation>Jeden Fall im Papierkorb endgültig entfernen?</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Back up the library</source>
            <translation>Bibliothek sichern</translation>
        </message>
        <message>
            <source>Restore the library</source>
            <translation>Bibliothek wiederherstellen</translation>
        </message>
        <message>
            <source>Open or make a library</source>
            <translation>Bibliothek öffnen oder anlegen</translation>
        </message>
        <message>
            <source>Open or make</source>
            <translation>Öffnen oder anlegen</translation>
        </message>
        <message>
            <source>Copy the library</source>
            <translation>Bibliothek kopieren</translation>
        </message>
        <message>
            <source>Move the library</source>
            <translation>Bibliothek verschieben</translation>
        </message>
        <message>
            <source>Empty the trash</source>
            <translation>Papierkorb leeren</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>It is there again</source>
            <translation>Sie ist wieder da</translation>
        </message>
        <message>
            <source>Make a new one</source>
            <translation>Neue anlegen</translation>
        </message>
        <message>
            <source>A new library with the sample cases</source>
            <translation>Eine neue Bibliothek mit den Beispielfällen</translation>
        </message>
        <message>
            <source>Choose another ...</source>
            <translation>Andere wählen ...</translation>
        </message>
        <message>
            <source>Use another library</source>
            <translation>Eine andere Bibliothek verwenden</translation>
        </message>
        <message>
            <source>Keep &amp;both</source>
            <translation>&amp;Beide behalten</translation>
        </message>
        <message>
            <source>Save this one as another case</source>
            <translation>Diesen als weiteren Fall sichern</translation>
        </message>
        <message>
            <source>Save as the &amp;newest</source>
            <translation>Als &amp;neueste sichern</translation>
        </message>
        <message>
            <source>The other one stays among the versions</source>
            <translation>Die andere bleibt unter den Versionen</translation>
        </message>
        <message>
            <source>Saved elsewhere</source>
            <translation>Anderswo gesichert</translation>
        </message>
        <message>
            <source>The library {path} can only be read here. Its cases can be opened, but nothing can be saved in it.</source>
            <translation>Die Bibliothek {path} kann hier nur gelesen werden. Ihre Fälle lassen sich öffnen, aber nichts lässt sich sichern.</translation>
        </message>
        <message>
            <source>Take them out of the trash again</source>
            <translation>Sie wieder aus dem Papierkorb nehmen</translation>
        </message>
        <message>
            <source>&amp;Back up the library ...</source>
            <translation>Bibliothek s&amp;ichern ...</translation>
        </message>
        <message>
            <source>Copy every case into one file</source>
            <translation>Jeden Fall in eine Datei kopieren</translation>
        </message>
        <message>
            <source>Restore the librar&amp;y ...</source>
            <translation>Bibliothek &amp;wiederherstellen ...</translation>
        </message>
        <message>
            <source>Bring every case back from a backup; what is there now is kept beside it</source>
            <translation>Jeden Fall aus einer Sicherung zurückholen; was jetzt da ist, wird daneben aufbewahrt</translation>
        </message>
        <message>
            <source>Open another &amp;library ...</source>
            <translation>Andere Bib&amp;liothek öffnen ...</translation>
        </message>
        <message>
            <source>Use another library, or make a new one</source>
            <translation>Eine andere Bibliothek verwenden oder eine neue anlegen</translation>
        </message>
        <message>
            <source>&amp;Move the library ...</source>
            <translation>Bibliothek &amp;verschieben ...</translation>
        </message>
        <message>
            <source>Move its file to another place</source>
            <translation>Ihre Datei an einen anderen Ort legen</translation>
        </message>
        <message>
            <source>Move &amp;selected cases to trash</source>
            <translation>Auswahl in den &amp;Papierkorb</translation>
        </message>
        <message>
            <source>They can be restored from the trash</source>
            <translation>Aus dem Papierkorb können sie wiederhergestellt werden</translation>
        </message>
        <message>
            <source>&amp;Find in the library</source>
            <translation>In der Bibliothek su&amp;chen</translation>
        </message>
        <message numerus="yes">
            <source>Move {count} cases to the trash? They can be restored.</source>
            <extracomment>Move the case to the trash? It can be restored.</extracomment>
            <translation>
                <numerusform>Den Fall in den Papierkorb legen? Er kann wiederhergestellt werden.</numerusform>
                <numerusform>{count} Fälle in den Papierkorb legen? Sie können wiederhergestellt werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Move to trash</source>
            <translation>In den Papierkorb</translation>
        </message>
        <message>
            <source>Copy it ...</source>
            <translation>Kopieren ...</translation>
        </message>
        <message>
            <source>Use a copy, in which you can save</source>
            <translation>Eine Kopie verwenden, in die Sie sichern können</translation>
        </message>
        <message>
            <source>Restored.</source>
            <translation>Wiederhergestellt.</translation>
        </message>
        <message numerus="yes">
            <source>{count} cases were moved to the trash.</source>
            <extracomment>The case was moved to the trash.</extracomment>
            <translation>
                <numerusform>Der Fall wurde in den Papierkorb gelegt.</numerusform>
                <numerusform>{count} Fälle wurden in den Papierkorb gelegt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Backed up to {path}</source>
            <translation>Gesichert nach {path}</translation>
        </message>
        <message>
            <source>The library is now {path}</source>
            <translation>Die Bibliothek ist jetzt {path}</translation>
        </message>
        <message>
            <source>Restored. What was there before is kept in {path}.</source>
            <translation>Wiederhergestellt. Was vorher da war, liegt in {path}.</translation>
        </message>
        <message>
            <source>Saved “{title}”</source>
            <translation>„{title}“ gesichert</translation>
        </message>
        <message>
            <source>What handouts include</source>
            <translation>Was Handouts enthalten</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Every handout from now on</source>
            <translation>Jedes Handout von jetzt an</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Alles lassen, wie es ist</translation>
        </message>
        <message>
            <source>&amp;Answers (a booklet or slides without them are for students)</source>
            <translation>&amp;Antworten (Broschüre oder Folien ohne sie sind für Studierende)</translation>
        </message>
        <message>
            <source>Key and answer pages of a booklet, notes of slides; cards always have their answer</source>
            <translation>Lösungen und Antwortseiten einer Broschüre, Notizen der Folien; Karten haben ihre Antwort immer</translation>
        </message>
        <message>
            <source>&amp;Measurements</source>
            <translation>&amp;Messwerte</translation>
        </message>
        <message>
            <source>Rate, intervals and axes with each answer</source>
            <translation>Frequenz, Intervalle und Achsen bei jeder Antwort</translation>
        </message>
        <message>
            <source>&amp;Criteria with their sources</source>
            <translation>&amp;Kriterien mit ihren Quellen</translation>
        </message>
        <message>
            <source>What was held against the ECG, and what was found</source>
            <translation>Was am EKG geprüft und was gefunden wurde</translation>
        </message>
        <message>
            <source>Teaching &amp;points</source>
            <translation>&amp;Lehrpunkte</translation>
        </message>
        <message>
            <source>The teacher's own, or those of the statements</source>
            <translation>Die der Lehrkraft, sonst die der Befunde</translation>
        </message>
        <message>
            <source>A&amp;nnotations of the teacher</source>
            <translation>A&amp;nmerkungen der Lehrkraft</translation>
        </message>
        <message>
            <source>What the teacher marked on the ECG, in words</source>
            <translation>Was die Lehrkraft auf dem EKG bezeichnet hat, in Worten</translation>
        </message>
        <message>
            <source>Booklets, slides and cards always show each ECG, and whose it is.</source>
            <translation>Broschüren, Folien und Karten zeigen immer jedes EKG, und von wem es ist.</translation>
        </message>
        <message>
            <source>List and search show numbers that an earlier version of ECG Studio measured.</source>
            <translation>Liste und Suche zeigen Zahlen, die eine frühere Version von ECG Studio gemessen hat.</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Neu messen</translation>
        </message>
        <message>
            <source>Each case becomes a new version; the earlier ones stay</source>
            <translation>Jeder Fall wird eine neue Version; die früheren bleiben</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>Leave them as they are</source>
            <translation>Sie lassen, wie sie sind</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Make the earlier versions the newest again</source>
            <translation>Die früheren Versionen wieder zu den neuesten machen</translation>
        </message>
        <message numerus="yes">
            <source>{count} cases were measured again.</source>
            <extracomment>A case was measured again.</extracomment>
            <translation>
                <numerusform>Ein Fall wurde neu gemessen.</numerusform>
                <numerusform>{count} Fälle wurden neu gemessen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Empty the trash ...</source>
            <translation>Papierkorb leeren ...</translation>
        </message>
        <message>
            <source>Versions ...</source>
            <translation>Versionen ...</translation>
        </message>
        <message>
            <source>Add to</source>
            <translation>Legen in</translation>
        </message>
        <message>
            <source>New collection ...</source>
            <translation>Neue Sammlung ...</translation>
        </message>
        <message>
            <source>Add ...</source>
            <translation>Hinzufügen ...</translation>
        </message>
        <message>
            <source>Hand out as</source>
            <translation>Ausgeben als</translation>
        </message>
        <message>
            <source>Add tags</source>
            <translation>Schlagwörter hinzufügen</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Schlagwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Take out of the collection</source>
            <translation>Aus der Sammlung nehmen</translation>
        </message>
        <message>
            <source>Remove “{tag}”</source>
            <translation>„{tag}“ entfernen</translation>
        </message>
        <message>
            <source>{difficulty}, saved {when}, version {version}</source>
            <translation>{difficulty}, gesichert {when}, Version {version}</translation>
        </message>
        <message>
            <source>Words or beginnings of words in title, notes, the teacher's annotations, tags, statements;
and what was measured:
left bundle and QRS &gt; 150 and V1 negative
ST in II, III, aVF &gt; 1 mm     rate = 60 to 100     tag: exam     statement: CLBBB</source>
            <translation>Wörter oder Wortanfänge aus Titel, Notizen, Anmerkungen der Lehrkraft, Schlagwörtern, Befunden;
und was gemessen wurde:
left bundle and QRS &gt; 150 and V1 negative
ST in II, III, aVF &gt; 1 mm     rate = 60 to 100     tag: exam     statement: CLBBB</translation>
        </message>
        <message>
            <source>Show only the cases of a collection or course, in its order</source>
            <translation>Nur die Fälle einer Sammlung oder eines Kurses zeigen, in deren Reihenfolge</translation>
        </message>
        <message>
            <source>Enter opens a case, Delete moves it to the trash; in a collection Delete takes it out, Alt+↑ ↓ moves it</source>
            <translation>Eingabe öffnet einen Fall, Entf legt ihn in den Papierkorb; in einer Sammlung nimmt Entf ihn heraus, Alt+↑ ↓ verschiebt ihn</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words.</source>
            <translation>Nichts gefunden. Versuchen Sie weniger Wörter.</translation>
        </message>
        <message>
            <source>No case yet. Save one with Ctrl+S.</source>
            <translation>Noch kein Fall. Sichern Sie einen mit Strg+S.</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>neueste</translation>
        </message>
        <message>
            <source>oldest first</source>
            <translation>älteste</translation>
        </message>
        <message>
            <source>by title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>by priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>by difficulty</source>
            <translation>Schwierigkeit</translation>
        </message>
        <message>
            <source>by level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>as arranged</source>
            <translation>angeordnet</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>Die Bibliothek durchsuchen</translation>
        </message>
        <message>
            <source>Search: words, QRS &gt; 120 and V1 positive</source>
            <translation>Suche: Wörter, QRS &gt; 120 and V1 positive</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Show only cases with this tag</source>
            <translation>Nur Fälle mit diesem Schlagwort zeigen</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>In which order the cases are shown</source>
            <translation>In welcher Reihenfolge die Fälle stehen</translation>
        </message>
        <message>
            <source>Show the trash</source>
            <translation>Papierkorb zeigen</translation>
        </message>
        <message>
            <source>Show deleted cases instead</source>
            <translation>Stattdessen gelöschte Fälle zeigen</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>opening the library ...</source>
            <translation>die Bibliothek wird geöffnet ...</translation>
        </message>
        <message>
            <source>all tags</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>Der Papierkorb ist leer.</translation>
        </message>
        <message>
            <source>all cases</source>
            <translation>alle Fälle</translation>
        </message>
        <message>
            <source>more than {count} cases</source>
            <translation>mehr als {count} Fälle</translation>
        </message>
        <message>
            <source>{count} in the trash</source>
            <translation>{count} im Papierkorb</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Enter brings a version back</source>
            <translation>Eingabe holt eine Version zurück</translation>
        </message>
        <message>
            <source>&amp;Bring back</source>
            <translation>&amp;Zurückholen</translation>
        </message>
        <message>
            <source>Make this version the newest; none is lost</source>
            <translation>Diese Version zur neuesten machen; keine geht verloren</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gesichert</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <source>Bringing a version back makes a new one, so that nothing is lost.</source>
            <translation>Eine Version zurückzuholen macht eine neue, es geht also nichts verloren.</translation>
        </message>
        <message>
            <source>Versions of “{title}”</source>
            <translation>Versionen von „{title}“</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>&amp;Felder</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>Kriterien</translation>
        </message>
        <message>
            <source>Remove &amp;corrections</source>
            <translation>&amp;Korrekturen entfernen</translation>
        </message>
        <message>
            <source>Every bound of a wave back to where it was measured</source>
            <translation>Jede Wellengrenze dorthin zurück, wo sie gemessen wurde</translation>
        </message>
        <message>
            <source>Show fid&amp;ucials</source>
            <translation>Wellengren&amp;zen zeigen</translation>
        </message>
        <message>
            <source>Onset and end of P, QRS and T on the traces; drag one to correct it</source>
            <translation>Beginn und Ende von P, QRS und T auf den Kurven; Ziehen korrigiert</translation>
        </message>
        <message>
            <source>Sho&amp;w beat labels</source>
            <translation>&amp;Schlagarten zeigen</translation>
        </message>
        <message>
            <source>What kind each beat is: N usual, S supraventricular, V ventricular, / paced</source>
            <translation>Welcher Art jeder Schlag ist: N üblich, S supraventrikulär, V ventrikulär, / stimuliert</translation>
        </message>
        <message>
            <source>No statement was asked for: there is no criterion to hold against this ECG.</source>
            <translation>Es wurde kein Befund verlangt: Es gibt kein Kriterium für dieses EKG.</translation>
        </message>
        <message>
            <source>What the whole analysis calls, and what speaks against what was asked for</source>
            <translation>Was die ganze Analyse nennt, und was gegen das Verlangte spricht</translation>
        </message>
        <message>
            <source>The analysis itself</source>
            <translation>Die Analyse selbst</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>Not called: {name}</source>
            <translation>Nicht genannt: {name}</translation>
        </message>
        <message>
            <source>Contradicting: {name}</source>
            <translation>Widerspruch: {name}</translation>
        </message>
        <message>
            <source>Exchanged cables? {name}</source>
            <translation>Kabel vertauscht? {name}</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>verlangt</translation>
        </message>
        <message>
            <source>These are the numbers of the ECG before; this one is being measured</source>
            <translation>Das sind die Zahlen des vorigen EKG; dieses wird gerade vermessen</translation>
        </message>
        <message>
            <source>read in {lead}</source>
            <translation>abgelesen in {lead}</translation>
        </message>
        <message>
            <source>onset</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>end</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Remove corrections</source>
            <translation>Korrekturen entfernen</translation>
        </message>
        <message>
            <source>Correct {wave} {edge}</source>
            <translation>{wave} {edge} korrigieren</translation>
        </message>
        <message>
            <source>Criteria of each statement with what was found; the sheet shows where</source>
            <translation>Kriterien jedes Befunds mit dem, was gefunden wurde; das Blatt zeigt, wo</translation>
        </message>
        <message>
            <source>No criterion has been held against this ECG yet.</source>
            <translation>An diesem EKG wurde noch kein Kriterium geprüft.</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;all</source>
            <translation>&amp;Alles kopieren</translation>
        </message>
        <message>
            <source>Simulator's limit: {limit}</source>
            <translation>Grenze des Simulators: {limit}</translation>
        </message>
        <message>
            <source>{wave} end</source>
            <translation>Ende {wave}</translation>
        </message>
        <message>
            <source>{wave} onset</source>
            <translation>Beginn {wave}</translation>
        </message>
        <message>
            <source>Median beat</source>
            <translation>Medianschlag</translation>
        </message>
        <message>
            <source>Median &amp;beat</source>
            <translation>Media&amp;nschlag</translation>
        </message>
        <message>
            <source>The median beat in twelve leads or one, with its bounds to move</source>
            <translation>Der Medianschlag in zwölf Ableitungen oder einer, mit beweglichen Grenzen</translation>
        </message>
        <message>
            <source>Drag a bound, or Tab to it and use the arrows (Shift: ten samples); Enter: one lead alone</source>
            <translation>Ziehen Sie eine Grenze, oder Tab und Pfeiltasten (Umschalt: zehn Werte); Eingabe: nur eine Ableitung</translation>
        </message>
        <message>
            <source>There is no median beat: nothing was measured.</source>
            <translation>Es gibt keinen Medianschlag: Nichts wurde gemessen.</translation>
        </message>
        <message>
            <source>{time:+.0f} ms from QRS, {level:.2f} mV</source>
            <translation>{time:+.0f} ms ab QRS, {level:.2f} mV</translation>
        </message>
        <message>
            <source>Reset physiology</source>
            <translation>Physiologie zurücksetzen</translation>
        </message>
        <message>
            <source>Change {label}</source>
            <translation>{label} ändern</translation>
        </message>
        <message>
            <source>This ECG was recorded. Fit the simulator to it, and its numbers can be moved.</source>
            <translation>Dieses EKG wurde aufgezeichnet. Passen Sie den Simulator daran an, dann sind seine Zahlen beweglich.</translation>
        </message>
        <message>
            <source>The network drew this ECG. Fit the simulator to it, and its numbers can be moved.</source>
            <translation>Das Netz hat dieses EKG gezeichnet. Passen Sie den Simulator daran an, dann sind seine Zahlen beweglich.</translation>
        </message>
        <message>
            <source>Physiology</source>
            <translation>Physiologie</translation>
        </message>
        <message>
            <source>Reset physiolo&amp;gy</source>
            <translation>Physiologie &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>Put every number back to what this case began with</source>
            <translation>Jede Zahl dorthin zurück, womit dieser Fall begann</translation>
        </message>
        <message>
            <source>Find in the ph&amp;ysiology</source>
            <translation>In der Ph&amp;ysiologie suchen</translation>
        </message>
        <message>
            <source>Show only numbers whose name or help has these words</source>
            <translation>Nur Zahlen zeigen, deren Name oder Hilfe diese Wörter hat</translation>
        </message>
        <message>
            <source>Find the simulator's patient whose ECG comes nearest (Ctrl+J): a second or two; can be undone</source>
            <translation>Den Patienten des Simulators finden, dessen EKG am nächsten kommt (Strg+J): ein, zwei Sekunden; umkehrbar</translation>
        </message>
        <message>
            <source>Search the physiology</source>
            <translation>Die Physiologie durchsuchen</translation>
        </message>
        <message>
            <source>Search, e.g. PR, axis, noise</source>
            <translation>Suche, z. B. PQ, Achse, Rauschen</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alles zurücksetzen</translation>
        </message>
        <message>
            <source>Generate or open a simulated ECG to move its physiology.</source>
            <translation>Erzeugen oder öffnen Sie ein simuliertes EKG, um seine Physiologie zu bewegen.</translation>
        </message>
        <message>
            <source>Nothing found. Try another word.</source>
            <translation>Nichts gefunden. Versuchen Sie ein anderes Wort.</translation>
        </message>
        <message>
            <source>Numbers of the simulator, in groups</source>
            <translation>Zahlen des Simulators, in Gruppen</translation>
        </message>
        <message>
            <source>Fold or unfold {title}</source>
            <translation>{title} auf- oder zuklappen</translation>
        </message>
        <message>
            <source>Pre&amp;sentation</source>
            <translation>&amp;Präsentation</translation>
        </message>
        <message>
            <source>Full screen for a projector: several selected cases, the candidates, or the open case</source>
            <translation>Vollbild für den Projektor: ausgewählte Fälle, die Kandidaten oder der offene Fall</translation>
        </message>
        <message>
            <source>Open an ECG, or select some in the library: then they can be presented.</source>
            <translation>Öffnen Sie ein EKG oder wählen Sie welche in der Bibliothek: Dann lassen sie sich präsentieren.</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>Präsentation</translation>
        </message>
        <message>
            <source>What does this ECG show?</source>
            <translation>Was zeigt dieses EKG?</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>The ECG before (←)</source>
            <translation>Das vorige EKG (←)</translation>
        </message>
        <message>
            <source>Reveal</source>
            <translation>Aufdecken</translation>
        </message>
        <message>
            <source>Show or hide the diagnosis (Enter)</source>
            <translation>Die Diagnose zeigen oder verbergen (Eingabe)</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>The next ECG (→)</source>
            <translation>Das nächste EKG (→)</translation>
        </message>
        <message>
            <source>Pen</source>
            <translation>Stift</translation>
        </message>
        <message>
            <source>Draw on the trace (P)</source>
            <translation>Auf die Kurve zeichnen (P)</translation>
        </message>
        <message>
            <source>The last stroke away (U)</source>
            <translation>Den letzten Strich entfernen (U)</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Everything drawn away (C)</source>
            <translation>Alles Gezeichnete entfernen (C)</translation>
        </message>
        <message>
            <source>Pointer</source>
            <translation>Zeiger</translation>
        </message>
        <message>
            <source>A dot that follows the mouse (L)</source>
            <translation>Ein Punkt, der der Maus folgt (L)</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>Back to the window (Esc)</source>
            <translation>Zurück zum Fenster (Esc)</translation>
        </message>
        <message>
            <source>ECG {number} of {count}</source>
            <translation>EKG {number} von {count}</translation>
        </message>
        <message>
            <source>Space or Enter reveals it</source>
            <translation>Leertaste oder Eingabe deckt auf</translation>
        </message>
        <message>
            <source>Keep the seed: generate the same patients again with other words or numbers</source>
            <translation>Startwert behalten: dieselben Patienten mit anderen Worten oder Zahlen noch einmal erzeugen</translation>
        </message>
        <message>
            <source>Draw candidates for this diagnosis (Enter)</source>
            <translation>Kandidaten zu dieser Diagnose zeichnen (Eingabe)</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Sex of the patient: any, female or male</source>
            <translation>Geschlecht des Patienten: beliebig, weiblich oder männlich</translation>
        </message>
        <message>
            <source>Keep the seed</source>
            <translation>Startwert behalten</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <source>Age of the patient</source>
            <translation>Alter des Patienten</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>A&amp;nhalten</translation>
        </message>
        <message>
            <source>Stop what is running (Escape)</source>
            <translation>Anhalten, was läuft (Esc)</translation>
        </message>
        <message>
            <source>{value:g} (typed)</source>
            <translation>{value:g} (Text)</translation>
        </message>
        <message>
            <source>any age</source>
            <translation>jedes Alter</translation>
        </message>
        <message>
            <source>any rate</source>
            <translation>jede Frequenz</translation>
        </message>
        <message>
            <source> y</source>
            <translation> J.</translation>
        </message>
        <message>
            <source>{tip} in {unit}, {low:g} to {high:g}; lowest step: any</source>
            <translation>{tip} in {unit}, {low:g} bis {high:g}; tiefste Stufe: beliebig</translation>
        </message>
        <message>
            <source>any sex</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <source>female</source>
            <translation>weiblich</translation>
        </message>
        <message>
            <source>male</source>
            <translation>männlich</translation>
        </message>
        <message>
            <source>{sex} (typed)</source>
            <translation>{sex} (Text)</translation>
        </message>
        <message>
            <source>Those that have no room here</source>
            <translation>Die hier keinen Platz haben</translation>
        </message>
        <message>
            <source>Often with this: {share:.0f} % ({low:.0f} to {high:.0f}) of {patients} patients alike, counted in {source}.</source>
            <translation>Oft dabei: {share:.0f} % ({low:.0f} bis {high:.0f}) von {patients} ähnlichen Patienten, gezählt in {source}.</translation>
        </message>
        <message>
            <source>Proposed by your language model; nothing is taken without a click.</source>
            <translation>Von Ihrem Sprachmodell vorgeschlagen; nichts wird ohne Klick übernommen.</translation>
        </message>
        <message>
            <source>years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>Crossed out. Click to put it back.</source>
            <translation>Gestrichen. Ein Klick holt es zurück.</translation>
        </message>
        <message>
            <source>The text says this is absent.</source>
            <translation>Der Text sagt, dass dies fehlt.</translation>
        </message>
        <message>
            <source>The text says: possibly.</source>
            <translation>Der Text sagt: möglicherweise.</translation>
        </message>
        <message>
            <source>Read from the text. Allowed: {low:g} to {high:g} {unit}.</source>
            <translation>Aus dem Text gelesen. Erlaubt: {low:g} bis {high:g} {unit}.</translation>
        </message>
        <message>
            <source>Sex of the patient, read from the text.</source>
            <translation>Geschlecht des Patienten, aus dem Text gelesen.</translation>
        </message>
        <message>
            <source>Statement {id}, {group}.</source>
            <translation>Befund {id}, {group}.</translation>
        </message>
        <message>
            <source>Not understood: {words}</source>
            <translation>Nicht verstanden: {words}</translation>
        </message>
        <message>
            <source>no {name}</source>
            <translation>ohne {name}</translation>
        </message>
        <message>
            <source>possible {name}</source>
            <translation>möglich: {name}</translation>
        </message>
        <message>
            <source>{name}, {share:.0f} % of {patients} in {source}</source>
            <translation>{name}, {share:.0f} % von {patients} in {source}</translation>
        </message>
        <message>
            <source>“{words}”: {name}?</source>
            <translation>„{words}“: {name}?</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Name the patient</source>
            <translation>Patienten benennen</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>Name:</translation>
        </message>
        <message>
            <source>Text changed: Enter draws it</source>
            <translation>Text geändert: Die Eingabetaste zeichnet ihn</translation>
        </message>
        <message>
            <source>Go to the &amp;prompt</source>
            <translation>Zur &amp;Eingabe gehen</translation>
        </message>
        <message>
            <source>&amp;Generate</source>
            <translation>&amp;Erzeugen</translation>
        </message>
        <message>
            <source>Draw candidates for what the prompt says</source>
            <translation>Kandidaten zu dem zeichnen, was eingegeben ist</translation>
        </message>
        <message>
            <source>&amp;Other patients</source>
            <translation>Andere &amp;Patienten</translation>
        </message>
        <message>
            <source>Draw the same diagnosis in other patients, with another seed</source>
            <translation>Dieselbe Diagnose bei anderen Patienten zeichnen, mit einem anderen Startwert</translation>
        </message>
        <message>
            <source>Stop what is running</source>
            <translation>Anhalten, was läuft</translation>
        </message>
        <message>
            <source>T&amp;win ...</source>
            <translation>Z&amp;willing ...</translation>
        </message>
        <message>
            <source>Draw this patient under what the prompt says: the same person with another disease</source>
            <translation>Diesen Patienten mit dem Eingegebenen zeichnen: dieselbe Person mit einer anderen Krankheit</translation>
        </message>
        <message>
            <source>Na&amp;me the patient ...</source>
            <translation>P&amp;atienten benennen ...</translation>
        </message>
        <message>
            <source>Give the open patient a name; it is kept in the library and found in the prompt again</source>
            <translation>Dem offenen Patienten einen Namen geben; er bleibt in der Bibliothek und ist in der Eingabe wieder zu finden</translation>
        </message>
        <message>
            <source>For new &amp;patients</source>
            <translation>Für ne&amp;ue Patienten</translation>
        </message>
        <message>
            <source>Draw new patients again</source>
            <translation>Wieder neue Patienten zeichnen</translation>
        </message>
        <message>
            <source>Se&amp;ries ...</source>
            <translation>Se&amp;rie ...</translation>
        </message>
        <message>
            <source>The same patient along a path in time or dose</source>
            <translation>Derselbe Patient entlang eines Verlaufs in Zeit oder Dosis</translation>
        </message>
        <message>
            <source>For {name}: type what this patient is to have</source>
            <translation>Für {name}: Geben Sie ein, was dieser Patient haben soll</translation>
        </message>
        <message>
            <source>untitled</source>
            <translation>ohne Titel</translation>
        </message>
        <message>
            <source>Nothing to draw was understood; type a diagnosis, for example “atrial fibrillation”</source>
            <translation>Nichts Zeichenbares wurde verstanden; geben Sie eine Diagnose ein, zum Beispiel „Vorhofflimmern“</translation>
        </message>
        <message>
            <source>Series: {name}</source>
            <translation>Serie: {name}</translation>
        </message>
        <message>
            <source>Whom to draw: new patients, or the open one under what is typed (its twin); name a patient to keep one</source>
            <translation>Wen zeichnen: neue Patienten oder den offenen mit dem Eingegebenen (sein Zwilling); ein Name behält einen Patienten</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>New patients</source>
            <translation>Neue Patienten</translation>
        </message>
        <message>
            <source>This patient</source>
            <translation>Dieser Patient</translation>
        </message>
        <message>
            <source>Ask your language model which statements the words mean that were not understood</source>
            <translation>Ihr Sprachmodell fragen, welche Befunde die nicht verstandenen Wörter meinen</translation>
        </message>
        <message>
            <source>The model proposes nothing.</source>
            <translation>Das Modell schlägt nichts vor.</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Vorschlagen</translation>
        </message>
        <message>
            <source>Asking ...</source>
            <translation>Wird gefragt ...</translation>
        </message>
        <message>
            <source>Dropped, for it is no statement or is there: {names}</source>
            <translation>Verworfen, weil kein Befund oder schon da: {names}</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>What changes from one ECG to the next</source>
            <translation>Was sich von einem EKG zum nächsten ändert</translation>
        </message>
        <message>
            <source>Number of ECGs</source>
            <translation>Anzahl der EKG</translation>
        </message>
        <message>
            <source>Evenly spaced along the path, or one a stage</source>
            <translation>Gleichmäßig über den Verlauf, oder eines je Stufe</translation>
        </message>
        <message>
            <source>one a stage</source>
            <translation>eines je Stufe</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Draw the series; its ECGs stand below the sheet</source>
            <translation>Die Serie zeichnen; ihre EKG stehen unter dem Blatt</translation>
        </message>
        <message>
            <source>Leave everything as it is</source>
            <translation>Alles lassen, wie es ist</translation>
        </message>
        <message>
            <source>&amp;Path</source>
            <translation>&amp;Verlauf</translation>
        </message>
        <message>
            <source>&amp;ECGs</source>
            <translation>&amp;EKG</translation>
        </message>
        <message>
            <source>The open patient, drawn again and again along a path in time or dose.</source>
            <translation>Der offene Patient, wieder und wieder gezeichnet entlang eines Verlaufs in Zeit oder Dosis.</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>Shows every line</source>
            <translation>Zeigt jede Zeile</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>Abgeben</translation>
        </message>
        <message>
            <source>Hand the answer in</source>
            <translation>Die Antwort abgeben</translation>
        </message>
        <message>
            <source>What a quiz asks</source>
            <translation>Was ein Quiz fragt</translation>
        </message>
        <message>
            <source>Statements</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Each statement, and whether it is to be named</source>
            <translation>Jeder Befund, und ob er zu nennen ist</translation>
        </message>
        <message>
            <source>Another statement</source>
            <translation>Weiterer Befund</translation>
        </message>
        <message>
            <source>Type part of its name</source>
            <translation>Teil des Namens eingeben</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
        <message>
            <source>Ask for this statement too</source>
            <translation>Auch nach diesem Befund fragen</translation>
        </message>
        <message>
            <source>As the case &amp;states</source>
            <translation>Wie der &amp;Fall angibt</translation>
        </message>
        <message>
            <source>Ask what follows from the case's statements and measurements</source>
            <translation>Fragen, was aus Befunden und Messwerten des Falls folgt</translation>
        </message>
        <message>
            <source>Ask this from now on; can be undone</source>
            <translation>Von jetzt an danach fragen; umkehrbar</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>In a quiz</source>
            <translation>Im Quiz</translation>
        </message>
        <message>
            <source>must be named</source>
            <translation>muss genannt werden</translation>
        </message>
        <message>
            <source>should be named</source>
            <translation>sollte genannt werden</translation>
        </message>
        <message>
            <source>is not asked</source>
            <translation>wird nicht gefragt</translation>
        </message>
        <message>
            <source>Nothing must be named yet; at least one statement has to.</source>
            <translation>Noch muss nichts genannt werden; mindestens ein Befund ist nötig.</translation>
        </message>
        <message>
            <source>{name} in a quiz</source>
            <translation>{name} im Quiz</translation>
        </message>
        <message>
            <source>As the case states it. The rhythm and the axis that are measured should be named as well.</source>
            <translation>Wie der Fall es angibt. Gemessener Rhythmus und gemessene Achse sollten auch genannt werden.</translation>
        </message>
        <message>
            <source>Each Must is worth a point. A Should makes up for an over-call and costs nothing when left out; what the case shows besides is free.</source>
            <translation>Jedes Muss ist einen Punkt wert. Ein Soll gleicht einen zu viel genannten Befund aus und kostet nichts, wenn es fehlt; was der Fall sonst zeigt, ist frei.</translation>
        </message>
        <message>
            <source>no </source>
            <translation>ohne </translation>
        </message>
        <message>
            <source>possible </source>
            <translation>möglich: </translation>
        </message>
        <message>
            <source>Understood: {names}</source>
            <translation>Verstanden: {names}</translation>
        </message>
        <message>
            <source>Everything you see, in words; Enter hands it in</source>
            <translation>Alles, was Sie sehen, in Worten; die Eingabetaste gibt ab</translation>
        </message>
        <message>
            <source>Type what you see, e.g. sinus rhythm, LBBB</source>
            <translation>Geben Sie ein, was Sie sehen, z. B. Sinusrhythmus, Linksschenkelblock</translation>
        </message>
        <message>
            <source>Space ticks what this ECG shows</source>
            <translation>Leertaste kreuzt an, was dieses EKG zeigt</translation>
        </message>
        <message>
            <source>{kind} of {when} was not ended: {done} of {count} ECGs are answered.</source>
            <translation>{kind} vom {when} wurde nicht beendet: {done} von {count} EKG sind beantwortet.</translation>
        </message>
        <message>
            <source>Results as CSV</source>
            <translation>Ergebnisse als CSV</translation>
        </message>
        <message>
            <source>An exam</source>
            <translation>Eine Prüfung</translation>
        </message>
        <message>
            <source>A practice quiz</source>
            <translation>Ein Übungsquiz</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>Quiz</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>{count} ECGs are not answered. End the quiz all the same?</source>
            <extracomment>An ECG is not answered. End the quiz all the same?</extracomment>
            <translation>
                <numerusform>Ein EKG ist nicht beantwortet. Das Quiz trotzdem beenden?</numerusform>
                <numerusform>{count} EKG sind nicht beantwortet. Das Quiz trotzdem beenden?</numerusform>
            </translation>
        </message>
        <message>
            <source>End the quiz</source>
            <translation>Quiz beenden</translation>
        </message>
        <message>
            <source>There are no results yet: nobody has answered anything.</source>
            <translation>Es gibt noch keine Ergebnisse: Niemand hat etwas beantwortet.</translation>
        </message>
        <message>
            <source>Change what a quiz asks</source>
            <translation>Ändern, was ein Quiz fragt</translation>
        </message>
        <message>
            <source>It is open under Case; the exam goes on.</source>
            <translation>Unter „Fall“ ist er geöffnet; die Prüfung läuft weiter.</translation>
        </message>
        <message>
            <source>Practise or sit an exam</source>
            <translation>Üben oder eine Prüfung ablegen</translation>
        </message>
        <message>
            <source>&amp;Hand in</source>
            <translation>A&amp;bgeben</translation>
        </message>
        <message>
            <source>Hand the answer to this ECG in</source>
            <translation>Die Antwort zu diesem EKG abgeben</translation>
        </message>
        <message>
            <source>&amp;Next ECG</source>
            <translation>&amp;Nächstes EKG</translation>
        </message>
        <message>
            <source>The next ECG of the quiz</source>
            <translation>Das nächste EKG des Quiz</translation>
        </message>
        <message>
            <source>&amp;Previous ECG</source>
            <translation>&amp;Voriges EKG</translation>
        </message>
        <message>
            <source>The ECG of the quiz before this one</source>
            <translation>Das EKG davor</translation>
        </message>
        <message>
            <source>&amp;End the quiz</source>
            <translation>Quiz b&amp;eenden</translation>
        </message>
        <message>
            <source>Mark every answer and show the results</source>
            <translation>Jede Antwort bewerten und die Ergebnisse zeigen</translation>
        </message>
        <message>
            <source>&amp;Leave the quiz</source>
            <translation>Quiz ver&amp;lassen</translation>
        </message>
        <message>
            <source>Back to the first page; the quiz can be gone on with</source>
            <translation>Zurück zur ersten Seite; das Quiz kann fortgesetzt werden</translation>
        </message>
        <message>
            <source>&amp;What is asked ...</source>
            <translation>&amp;Was gefragt wird ...</translation>
        </message>
        <message>
            <source>Which statements of the open case must and should be named</source>
            <translation>Welche Befunde des offenen Falls genannt werden müssen und sollten</translation>
        </message>
        <message>
            <source>P&amp;rogress</source>
            <translation>&amp;Fortschritt</translation>
        </message>
        <message>
            <source>How each statement goes, and what is due</source>
            <translation>Wie es mit jedem Befund steht, und was fällig ist</translation>
        </message>
        <message>
            <source>Le&amp;arners ...</source>
            <translation>Lernp&amp;rofile ...</translation>
        </message>
        <message>
            <source>Profiles on this computer</source>
            <translation>Profile auf diesem Computer</translation>
        </message>
        <message>
            <source>Results as &amp;CSV ...</source>
            <translation>Ergebnisse als &amp;CSV ...</translation>
        </message>
        <message>
            <source>Every session of the chosen learner as a table</source>
            <translation>Jede Sitzung des gewählten Lernprofils als Tabelle</translation>
        </message>
        <message>
            <source>There is no criterion to hold against this ECG: it is a matter of judgement.</source>
            <translation>Für dieses EKG gibt es kein Kriterium: Das ist Ermessenssache.</translation>
        </message>
        <message>
            <source>Each statement, its criteria and where they were read; the arrows go along, the sheet shows the place</source>
            <translation>Jeder Befund, seine Kriterien und wo sie abgelesen wurden; die Pfeiltasten gehen entlang, das Blatt zeigt die Stelle</translation>
        </message>
        <message>
            <source>named</source>
            <translation>genannt</translation>
        </message>
        <message>
            <source>named more exactly</source>
            <translation>genauer genannt</translation>
        </message>
        <message>
            <source>named by its parts</source>
            <translation>durch seine Teile genannt</translation>
        </message>
        <message>
            <source>named in part</source>
            <translation>zum Teil genannt</translation>
        </message>
        <message>
            <source>close</source>
            <translation>nahe dran</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>übersehen</translation>
        </message>
        <message>
            <source>Of its criteria these are not met here:</source>
            <translation>Von seinen Kriterien sind hier nicht erfüllt:</translation>
        </message>
        <message>
            <source>Its criteria are met here all the same: they alone do not decide.</source>
            <translation>Seine Kriterien sind hier dennoch erfüllt: Sie allein entscheiden nicht.</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Rückmeldung</translation>
        </message>
        <message>
            <source>Compare with what looks like it</source>
            <translation>Mit Ähnlichem vergleichen</translation>
        </message>
        <message>
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <source>could be named too</source>
            <translation>könnte auch genannt werden</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>nicht vorhanden</translation>
        </message>
        <message>
            <source>more than there is</source>
            <translation>mehr als vorhanden</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>widerspricht</translation>
        </message>
        <message>
            <source>ruled out, yet there</source>
            <translation>ausgeschlossen, doch vorhanden</translation>
        </message>
        <message>
            <source>not right</source>
            <translation>nicht richtig</translation>
        </message>
        <message>
            <source>partly right</source>
            <translation>teilweise richtig</translation>
        </message>
        <message>
            <source>measured too</source>
            <translation>auch gemessen</translation>
        </message>
        <message>
            <source>Not asked for; its criteria are met in this ECG, so that naming it costs nothing.</source>
            <translation>Nicht gefragt; seine Kriterien sind in diesem EKG erfüllt, ihn zu nennen kostet also nichts.</translation>
        </message>
        <message>
            <source>Score {percent}</source>
            <translation>Punkte {percent}</translation>
        </message>
        <message>
            <source>You said: {answer}</source>
            <translation>Ihre Antwort: {answer}</translation>
        </message>
        <message>
            <source>Measured: {numbers}</source>
            <translation>Gemessen: {numbers}</translation>
        </message>
        <message>
            <source>Compare with {name}</source>
            <translation>Mit {name} vergleichen</translation>
        </message>
        <message>
            <source>cannot be measured here</source>
            <translation>hier nicht messbar</translation>
        </message>
        <message>
            <source>either may be said</source>
            <translation>beides ist zulässig</translation>
        </message>
        <message>
            <source>measured: {found}</source>
            <translation>gemessen: {found}</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Lernende</translation>
        </message>
        <message>
            <source>Learners</source>
            <translation>Lernprofile</translation>
        </message>
        <message>
            <source>Profiles whose answers and progress are kept</source>
            <translation>Profile, deren Antworten und Fortschritt aufbewahrt werden</translation>
        </message>
        <message>
            <source>A name or a pseudonym; Enter adds it</source>
            <translation>Ein Name oder Pseudonym; die Eingabetaste fügt ihn hinzu</translation>
        </message>
        <message>
            <source>Name or pseudonym</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Add a profile with this name</source>
            <translation>Ein Profil mit diesem Namen hinzufügen</translation>
        </message>
        <message>
            <source>Give the selected profile this name</source>
            <translation>Dem ausgewählten Profil diesen Namen geben</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove the selected profile and all its answers</source>
            <translation>Das ausgewählte Profil und alle seine Antworten entfernen</translation>
        </message>
        <message>
            <source>Back to the quiz</source>
            <translation>Zurück zum Quiz</translation>
        </message>
        <message>
            <source>Remove “{name}” with all answers and all progress for good?</source>
            <translation>„{name}“ mit allen Antworten und allem Fortschritt endgültig entfernen?</translation>
        </message>
        <message>
            <source>Remove learner</source>
            <translation>Lernprofil entfernen</translation>
        </message>
        <message>
            <source>Profiles stay on this computer, in the library.</source>
            <translation>Profile bleiben auf diesem Computer, in der Bibliothek.</translation>
        </message>
        <message>
            <source>Every statement that was asked, the least remembered first; the arrows go along, the chart follows</source>
            <translation>Jeder gefragte Befund, der am schlechtesten behaltene zuerst; die Pfeiltasten gehen entlang, das Diagramm folgt</translation>
        </message>
        <message>
            <source>{asked} questions about {count} statements, {due} due now</source>
            <translation>{asked} Fragen zu {count} Befunden, {due} jetzt fällig</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <source>Practise what is due</source>
            <translation>Fälliges üben</translation>
        </message>
        <message>
            <source>Tick the statements that are due</source>
            <translation>Die fälligen Befunde ankreuzen</translation>
        </message>
        <message>
            <source>Results as CSV ...</source>
            <translation>Ergebnisse als CSV ...</translation>
        </message>
        <message>
            <source>Every session of this learner as a table</source>
            <translation>Jede Sitzung dieses Lernprofils als Tabelle</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back to the first page</source>
            <translation>Zurück zur ersten Seite</translation>
        </message>
        <message>
            <source>never asked</source>
            <translation>nie gefragt</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Each answer, and the mean of the last five</source>
            <translation>Jede Antwort, und das Mittel der letzten fünf</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <source>Last ten</source>
            <translation>Letzte zehn</translation>
        </message>
        <message>
            <source>Called wrongly</source>
            <translation>Falsch genannt</translation>
        </message>
        <message>
            <source>Remembered</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>Wieder</translation>
        </message>
        <message>
            <source>Nothing was answered yet.</source>
            <translation>Noch wurde nichts beantwortet.</translation>
        </message>
        <message>
            <source>Credit (%)</source>
            <translation>Punkte (%)</translation>
        </message>
        <message>
            <source>in {days} days</source>
            <translation>in {days} Tagen</translation>
        </message>
        <message>
            <source>{name}: {credits}</source>
            <translation>{name}: {credits}</translation>
        </message>
        <message>
            <source>in {minutes:.0f} min</source>
            <translation>in {minutes:.0f} min</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>Vignette</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Time left for this ECG, or time spent on it</source>
            <translation>Zeit, die für dieses EKG bleibt, oder die verbraucht ist</translation>
        </message>
        <message>
            <source>Drawing the ECG ...</source>
            <translation>Das EKG wird gezeichnet ...</translation>
        </message>
        <message>
            <source>Back to the steps</source>
            <translation>Zurück zu den Schritten</translation>
        </message>
        <message>
            <source>The systematic reading again</source>
            <translation>Noch einmal die systematische Befundung</translation>
        </message>
        <message>
            <source>The ECG before</source>
            <translation>Das vorige EKG</translation>
        </message>
        <message>
            <source>The next ECG</source>
            <translation>Das nächste EKG</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>End the quiz and see the results</source>
            <translation>Das Quiz beenden und die Ergebnisse sehen</translation>
        </message>
        <message>
            <source>Write and draw on the ECG</source>
            <translation>Auf das EKG schreiben und zeichnen</translation>
        </message>
        <message>
            <source>Preparing the ECG ...</source>
            <translation>Das EKG wird vorbereitet ...</translation>
        </message>
        <message>
            <source>Measure an interval (T on the sheet)</source>
            <translation>Ein Intervall messen (T auf dem Blatt)</translation>
        </message>
        <message>
            <source>Measure a voltage (A on the sheet)</source>
            <translation>Eine Spannung messen (A auf dem Blatt)</translation>
        </message>
        <message>
            <source>Remove caliper</source>
            <translation>Messzirkel entfernen</translation>
        </message>
        <message>
            <source>Take the selected caliper off the paper</source>
            <translation>Den ausgewählten Messzirkel vom Papier nehmen</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Every question; Enter shows its ECG and what became of the answer</source>
            <translation>Jede Frage; Eingabe zeigt ihr EKG und was aus der Antwort wurde</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>The selected ECG and what became of the answer</source>
            <translation>Das ausgewählte EKG und was aus der Antwort wurde</translation>
        </message>
        <message>
            <source>New quiz</source>
            <translation>Neues Quiz</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>ECG</source>
            <translation>EKG</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>nicht beantwortet</translation>
        </message>
        <message>
            <source>{percent:.0f} %</source>
            <translation>{percent:.0f} %</translation>
        </message>
        <message>
            <source>{full} of {count} ECGs in full</source>
            <translation>{full} von {count} EKG ganz richtig</translation>
        </message>
        <message>
            <source>{right} of {asked} readings right</source>
            <translation>{right} von {asked} Ablesungen richtig</translation>
        </message>
        <message>
            <source>Statements to practise</source>
            <translation>Befunde zum Üben</translation>
        </message>
        <message>
            <source>Space ticks; each fresh ECG shows one of those ticked</source>
            <translation>Leertaste kreuzt an; jedes neue EKG zeigt einen der angekreuzten</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>Lernprofil</translation>
        </message>
        <message>
            <source>Whose answers and progress are kept</source>
            <translation>Wessen Antworten und Fortschritt aufbewahrt werden</translation>
        </message>
        <message>
            <source>Where the ECGs come from</source>
            <translation>Woher die EKG kommen</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Practice explains after each ECG, an exam at the end</source>
            <translation>Üben erklärt nach jedem EKG, eine Prüfung am Ende</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Üben</translation>
        </message>
        <message>
            <source>Exam, feedback at the end</source>
            <translation>Prüfung, Rückmeldung am Ende</translation>
        </message>
        <message>
            <source>Answer by</source>
            <translation>Antwort als</translation>
        </message>
        <message>
            <source>How many fresh ECGs, 1 to 200</source>
            <translation>Wie viele neue EKG, 1 bis 200</translation>
        </message>
        <message>
            <source>Easy: one finding at the age of 50. Medium: any age. Hard: a second finding beside it</source>
            <translation>Leicht: ein Befund mit 50 Jahren. Mittel: jedes Alter. Schwer: ein zweiter Befund daneben</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>How clean the tracing is</source>
            <translation>Wie sauber die Kurve ist</translation>
        </message>
        <message>
            <source>Time for each ECG</source>
            <translation>Zeit je EKG</translation>
        </message>
        <message>
            <source>In seconds, 15 to 1800; then the answer is handed in</source>
            <translation>In Sekunden, 15 bis 1800; dann wird die Antwort abgegeben</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>unbegrenzt</translation>
        </message>
        <message>
            <source>Read step by step</source>
            <translation>Schritt für Schritt befunden</translation>
        </message>
        <message>
            <source>Rate, rhythm, axis, intervals, hypertrophy, ischaemia before the diagnosis, each checked</source>
            <translation>Frequenz, Rhythmus, Achse, Intervalle, Hypertrophie, Ischämie vor der Diagnose, jedes geprüft</translation>
        </message>
        <message>
            <source>Shuffle</source>
            <translation>Mischen</translation>
        </message>
        <message>
            <source>Cases in another order</source>
            <translation>Fälle in anderer Reihenfolge</translation>
        </message>
        <message>
            <source>Learners ...</source>
            <translation>Lernprofile ...</translation>
        </message>
        <message>
            <source>Add, rename and remove profiles</source>
            <translation>Profile hinzufügen, umbenennen und entfernen</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Begin the quiz</source>
            <translation>Das Quiz beginnen</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Go on with the quiz that was not ended</source>
            <translation>Das nicht beendete Quiz fortsetzen</translation>
        </message>
        <message>
            <source>Forget the quiz that was not ended</source>
            <translation>Das nicht beendete Quiz vergessen</translation>
        </message>
        <message>
            <source>Selected cases ({count})</source>
            <translation>Ausgewählte Fälle ({count})</translation>
        </message>
        <message>
            <source>Cases listed in the library ({count})</source>
            <translation>Fälle in der Liste ({count})</translation>
        </message>
        <message>
            <source>Fresh ECGs</source>
            <translation>Neue EKG</translation>
        </message>
        <message>
            <source>Easy</source>
            <translation>Leicht</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Hard</source>
            <translation>Schwer</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>Sauber</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Üblich</translation>
        </message>
        <message>
            <source>Heavy</source>
            <translation>Stark</translation>
        </message>
        <message>
            <source>Lear&amp;ner</source>
            <translation>Lern&amp;profil</translation>
        </message>
        <message>
            <source>&amp;Where from</source>
            <translation>Wohe&amp;r</translation>
        </message>
        <message>
            <source>N&amp;umber</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>Difficult&amp;y</source>
            <translation>Schwierig&amp;keit</translation>
        </message>
        <message>
            <source>N&amp;oise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>Answer &amp;by</source>
            <translation>Antwort als</translation>
        </message>
        <message>
            <source>Time for each</source>
            <translation>Zeit für jedes</translation>
        </message>
        <message>
            <source>What is asked: {ways}</source>
            <translation>Was gefragt wird: {ways}</translation>
        </message>
        <message>
            <source>Rhythm</source>
            <translation>Rhythmus</translation>
        </message>
        <message>
            <source>Hypertrophy</source>
            <translation>Hypertrophie</translation>
        </message>
        <message>
            <source>Ischaemia</source>
            <translation>Ischämie</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Hold this step against the measurements</source>
            <translation>Diesen Schritt an den Messwerten prüfen</translation>
        </message>
        <message>
            <source>The step before</source>
            <translation>Der Schritt davor</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Nächster Schritt</translation>
        </message>
        <message>
            <source>The step after</source>
            <translation>Der Schritt danach</translation>
        </message>
        <message>
            <source>To the diagnosis</source>
            <translation>Zur Diagnose</translation>
        </message>
        <message>
            <source>Step {number} of {count}: {title}</source>
            <translation>Schritt {number} von {count}: {title}</translation>
        </message>
        <message>
            <source>{kind} ({key} on the sheet)</source>
            <translation>{kind} ({key} auf dem Blatt)</translation>
        </message>
        <message>
            <source>Remove the selected one</source>
            <translation>Den ausgewählten entfernen</translation>
        </message>
        <message>
            <source>&amp;Light colours</source>
            <translation>&amp;Helle Farben</translation>
        </message>
        <message>
            <source>&amp;Dark colours</source>
            <translation>&amp;Dunkle Farben</translation>
        </message>
        <message>
            <source>High cont&amp;rast</source>
            <translation>Hoher Kontr&amp;ast</translation>
        </message>
        <message>
            <source>Colours of the &amp;system</source>
            <translation>Fa&amp;rben des Systems</translation>
        </message>
        <message>
            <source>Se&amp;ttings ...</source>
            <translation>Eins&amp;tellungen ...</translation>
        </message>
        <message>
            <source>Colours, number of candidates, library</source>
            <translation>Farben, Anzahl der Kandidaten, Bibliothek</translation>
        </message>
        <message>
            <source>What is set, by what it is about</source>
            <translation>Was eingestellt wird, nach Gebieten</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Keep these settings</source>
            <translation>Diese Einstellungen behalten</translation>
        </message>
        <message>
            <source>Leave the settings as they were</source>
            <translation>Die Einstellungen lassen, wie sie waren</translation>
        </message>
        <message>
            <source>Restore defaults</source>
            <translation>Vorgaben</translation>
        </message>
        <message>
            <source>Show every default</source>
            <translation>Jede Vorgabe zeigen</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Testen</translation>
        </message>
        <message>
            <source>Ask the address which models are there</source>
            <translation>Die Adresse fragen, welche Modelle es dort gibt</translation>
        </message>
        <message>
            <source>It answers: {names}</source>
            <translation>Antwort: {names}</translation>
        </message>
        <message>
            <source>Text of the annotation</source>
            <translation>Text der Anmerkung</translation>
        </message>
        <message>
            <source>What stands on the sheet; Enter keeps it, Esc leaves it as it was</source>
            <translation>Was auf dem Blatt steht; Eingabe behält ihn, Esc lässt ihn, wie er war</translation>
        </message>
        <message>
            <source>Write, then Enter</source>
            <translation>Schreiben, dann Eingabe</translation>
        </message>
        <message>
            <source>{met} of {all} expected findings present</source>
            <translation>{met} von {all} erwarteten Befunden vorhanden</translation>
        </message>
        <message>
            <source>, {open} not measurable</source>
            <translation>, {open} nicht messbar</translation>
        </message>
        <message>
            <source>Press Enter to show it on the sheet</source>
            <translation>Die Eingabetaste zeigt es auf dem Blatt</translation>
        </message>
        <message>
            <source>objection</source>
            <translation>Einwand</translation>
        </message>
        <message>
            <source>not as asked</source>
            <translation>nicht wie verlangt</translation>
        </message>
        <message>
            <source>Candidates appear here</source>
            <translation>Hier erscheinen Kandidaten</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>Arrow keys move, Enter or a digit shows a candidate on the sheet</source>
            <translation>Pfeiltasten bewegen, Eingabe oder eine Ziffer zeigt einen Kandidaten auf dem Blatt</translation>
        </message>
        <message>
            <source>drag to correct</source>
            <translation>zum Korrigieren ziehen</translation>
        </message>
        <message>
            <source>trace {value} mV</source>
            <translation>Kurve {value} mV</translation>
        </message>
        <message>
            <source>{value:.0f} /min</source>
            <translation>{value:.0f} /min</translation>
        </message>
        <message>
            <source>PR {value:.0f}</source>
            <translation>PQ {value:.0f}</translation>
        </message>
        <message>
            <source>QRS {value:.0f}</source>
            <translation>QRS {value:.0f}</translation>
        </message>
        <message>
            <source>QTc {value:.0f}</source>
            <translation>QTc {value:.0f}</translation>
        </message>
        <message>
            <source>axis {value:.0f}°</source>
            <translation>Achse {value:.0f}°</translation>
        </message>
        <message>
            <source>ECG sheet</source>
            <translation>EKG-Blatt</translation>
        </message>
        <message>
            <source>blank paper</source>
            <translation>leeres Papier</translation>
        </message>
        <message>
            <source>Add annotation</source>
            <translation>Anmerkung hinzufügen</translation>
        </message>
        <message>
            <source>Remove annotation</source>
            <translation>Anmerkung entfernen</translation>
        </message>
        <message>
            <source>Change annotation</source>
            <translation>Anmerkung ändern</translation>
        </message>
        <message>
            <source>Remove annotations</source>
            <translation>Anmerkungen entfernen</translation>
        </message>
        <message>
            <source>Move annotation</source>
            <translation>Anmerkung bewegen</translation>
        </message>
        <message>
            <source>Add caliper</source>
            <translation>Messzirkel hinzufügen</translation>
        </message>
        <message>
            <source>Change caliper</source>
            <translation>Messzirkel ändern</translation>
        </message>
        <message>
            <source>Remove calipers</source>
            <translation>Messzirkel entfernen</translation>
        </message>
        <message>
            <source>Move caliper</source>
            <translation>Messzirkel bewegen</translation>
        </message>
        <message>
            <source>The page as PDF</source>
            <translation>Die Seite als PDF</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <source>Several conditions</source>
            <translation>Mehrere Zustände</translation>
        </message>
        <message>
            <source>Toget&amp;her</source>
            <translation>Z&amp;usammen</translation>
        </message>
        <message>
            <source>One person through several conditions, or all candidates, on one page</source>
            <translation>Eine Person in mehreren Zuständen, oder alle Kandidaten, auf einer Seite</translation>
        </message>
        <message>
            <source>Open an ECG, or generate some: they stand here on one page.</source>
            <translation>Öffnen Sie ein EKG oder erzeugen Sie welche: Hier stehen sie auf einer Seite.</translation>
        </message>
        <message>
            <source>Conditions of the open ECG's person, apart by semicolons; Enter draws them (with no text: what is open)</source>
            <translation>Zustände der Person des offenen EKG, durch Strichpunkte getrennt; die Eingabetaste zeichnet sie (ohne Text: was offen ist)</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <source>LBBB; hyperkalaemia; AF, rate 110</source>
            <translation>LSB; Hyperkaliämie</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Ableitungen</translation>
        </message>
        <message>
            <source>The leads of every row</source>
            <translation>Die Ableitungen jeder Zeile</translation>
        </message>
        <message>
            <source>PDF ...</source>
            <translation>PDF ...</translation>
        </message>
        <message>
            <source>The page as PDF, true to scale</source>
            <translation>Die Seite als PDF, maßstäblich</translation>
        </message>
        <message>
            <source>Print ...</source>
            <translation>Drucken ...</translation>
        </message>
        <message>
            <source>The page on a printer, true to scale</source>
            <translation>Die Seite auf einem Drucker, maßstäblich</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Skip the tour</source>
            <translation>Rundgang überspringen</translation>
        </message>
        <message>
            <source>Put it away; Help has it again</source>
            <translation>Wegräumen; unter Hilfe ist er wieder da</translation>
        </message>
        <message>
            <source>On with the tour</source>
            <translation>Weiter mit dem Rundgang</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Type a diagnosis</source>
            <translation>Eine Diagnose eingeben</translation>
        </message>
        <message>
            <source>In your own words, as in a report, then press Enter: left bundle branch block, 72 year old woman.</source>
            <translation>In eigenen Worten wie in einem Befund, dann Enter: Linksschenkelblock, 72-jährige Frau.</translation>
        </message>
        <message>
            <source>Choose a patient</source>
            <translation>Einen Patienten wählen</translation>
        </message>
        <message>
            <source>Four are drawn and held against the criteria. They stand in a row under the sheet; a click shows one.</source>
            <translation>Vier werden gezeichnet und an den Kriterien geprüft. Sie stehen in einer Reihe unter dem Blatt; ein Klick zeigt einen.</translation>
        </message>
        <message>
            <source>Look and measure</source>
            <translation>Ansehen und messen</translation>
        </message>
        <message>
            <source>Layout, speed and gain; calipers and arrows to draw on the sheet. The wheel moves the paper, F fits it.</source>
            <translation>Anordnung, Vorschub und Verstärkung; Zirkel und Pfeile zum Zeichnen auf dem Blatt. Das Mausrad bewegt das Papier, F passt es ein.</translation>
        </message>
        <message>
            <source>Move the heart</source>
            <translation>Das Herz bewegen</translation>
        </message>
        <message>
            <source>Panels are named at the edges. Physiology has a slider for each number; the ECG follows at once.</source>
            <translation>Die Felder sind an den Rändern benannt. Physiologie hat einen Schieber für jede Zahl; das EKG folgt sofort.</translation>
        </message>
        <message>
            <source>Keep and find</source>
            <translation>Behalten und finden</translation>
        </message>
        <message>
            <source>The library holds your cases and some to begin with. Ctrl+S keeps the open one, Ctrl+E writes files.</source>
            <translation>Die Bibliothek enthält Ihre Fälle und einige zum Anfangen. Strg+S behält den offenen, Strg+E schreibt Dateien.</translation>
        </message>
        <message>
            <source>Go on from here</source>
            <translation>Wie es weitergeht</translation>
        </message>
        <message>
            <source>F1 opens the manual and every key. The first lesson, in this menu, makes a whole lesson in ten minutes.</source>
            <translation>F1 öffnet das Handbuch und alle Tasten. Die erste Lektion in diesem Menü macht in zehn Minuten eine ganze Stunde daraus.</translation>
        </message>
        <message>
            <source>T&amp;our of one minute</source>
            <translation>&amp;Rundgang von einer Minute</translation>
        </message>
        <message>
            <source>What stands where in the window, in six steps</source>
            <translation>Was wo im Fenster steht, in sechs Schritten</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} von {count}</translation>
        </message>
        <message>
            <source>Axes and loops as PDF</source>
            <translation>Achsen und Schleifen als PDF</translation>
        </message>
        <message>
            <source>Vectors</source>
            <translation>Vektoren</translation>
        </message>
        <message>
            <source>&amp;Vectors</source>
            <translation>Vekt&amp;oren</translation>
        </message>
        <message>
            <source>Axes of P, QRS and T on the hexaxial diagram, and the vector loops in three planes</source>
            <translation>Achsen von P, QRS und T im Cabrera-Kreis, und die Vektorschleifen in drei Ebenen</translation>
        </message>
        <message>
            <source>Axes and loo&amp;ps as PDF ...</source>
            <translation>A&amp;chsen und Schleifen als PDF ...</translation>
        </message>
        <message>
            <source>What the tab Vectors shows, on a page; Print prints it while it is seen</source>
            <translation>Was der Reiter Vektoren zeigt, auf einer Seite; Drucken druckt es, wenn es zu sehen ist</translation>
        </message>
        <message>
            <source>Open an ECG first: its axes and loops can be printed once they are measured.</source>
            <translation>Öffnen Sie zuerst ein EKG: Achsen und Schleifen lassen sich drucken, sobald sie gemessen sind.</translation>
        </message>
        <message>
            <source>Axes and loops</source>
            <translation>Achsen und Schleifen</translation>
        </message>
        <message>
            <source>Axes and vector loops</source>
            <translation>Achsen und Vektorschleifen</translation>
        </message>
        <message>
            <source>Axes (green: normal QRS)</source>
            <translation>Achsen (grün: normaler QRS)</translation>
        </message>
        <message>
            <source>Not measured yet.</source>
            <translation>Noch nicht gemessen.</translation>
        </message>
        <message>
            <source>{name} plane</source>
            <translation>{name}ebene</translation>
        </message>
        <message>
            <source>age and sex unknown</source>
            <translation>Alter und Geschlecht unbekannt</translation>
        </message>
        <message>
            <source>case {id}</source>
            <translation>Fall {id}</translation>
        </message>
        <message>
            <source>Rate (/min)</source>
            <translation>Frequenz (/min)</translation>
        </message>
        <message>
            <source>PR (ms)</source>
            <translation>PQ (ms)</translation>
        </message>
        <message>
            <source>QRS (ms)</source>
            <translation>QRS (ms)</translation>
        </message>
        <message>
            <source>QTc (ms)</source>
            <translation>QTc (ms)</translation>
        </message>
        <message>
            <source>QRS axis (°)</source>
            <translation>QRS-Achse (°)</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>Diagnose</translation>
        </message>
        <message>
            <source>{title}: answer key</source>
            <translation>{title}: Lösungen</translation>
        </message>
        <message>
            <source>Question {number}</source>
            <translation>Frage {number}</translation>
        </message>
        <message>
            <source>reduced, not to scale</source>
            <translation>verkleinert, nicht maßstäblich</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>booklet page {number} of {count}</source>
            <translation>Broschüre {number}/{count}</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Criteria</source>
            <translation>Kriterien</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>priority {priority}</source>
            <translation>Priorität {priority}</translation>
        </message>
        <message>
            <source>Answer key</source>
            <translation>Lösungen</translation>
        </message>
        <message>
            <source>met</source>
            <translation>erfüllt</translation>
        </message>
        <message>
            <source>notch {rate} Hz</source>
            <translation>Sperre {rate} Hz</translation>
        </message>
        <message>
            <source>12-lead ECG</source>
            <translation>12-Kanal-EKG</translation>
        </message>
        <message>
            <source>Imported record</source>
            <translation>Importierte Aufzeichnung</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <source>Unconfirmed</source>
            <translation>Unbestätigt</translation>
        </message>
        <message>
            <source>Vent. rate</source>
            <translation>Frequenz</translation>
        </message>
        <message>
            <source>bpm</source>
            <translation>/min</translation>
        </message>
        <message>
            <source>QRSD</source>
            <translation>QRS</translation>
        </message>
        <message>
            <source>P-R-T axes</source>
            <translation>P-QRS-T-Achse</translation>
        </message>
        <message>
            <source>deg</source>
            <translation>Grad</translation>
        </message>
        <message>
            <source>Age {age}   Sex {sex}</source>
            <translation>Alter {age}   Geschlecht {sex}</translation>
        </message>
        <message>
            <source>Record {name}</source>
            <translation>Aufzeichnung {name}</translation>
        </message>
        <message>
            <source>Possible {name}</source>
            <translation>Möglich: {name}</translation>
        </message>
        <message>
            <source>Interpretation</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>Age {age}   {sex}</source>
            <translation>Alter {age}   {sex}</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>und {count} weitere</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source>WFDB record</source>
            <translation>WFDB-Aufzeichnung</translation>
        </message>
        <message>
            <source>Samples with annotations, for PhysioNet's tools (.hea, .dat, .atr)</source>
            <translation>Abtastwerte mit Annotationen, für Werkzeuge von PhysioNet (.hea, .dat, .atr)</translation>
        </message>
        <message>
            <source>PDF sheet</source>
            <translation>PDF-Blatt</translation>
        </message>
        <message>
            <source>Calibrated paper, lines stay lines at any size</source>
            <translation>Geeichtes Papier, Linien bleiben in jeder Größe Linien</translation>
        </message>
        <message>
            <source>PNG picture</source>
            <translation>PNG-Bild</translation>
        </message>
        <message>
            <source>For slides, 300 dots per inch</source>
            <translation>Für Folien, 300 Punkte je Zoll</translation>
        </message>
        <message>
            <source>SVG drawing</source>
            <translation>SVG-Zeichnung</translation>
        </message>
        <message>
            <source>For drawing programs</source>
            <translation>Für Zeichenprogramme</translation>
        </message>
        <message>
            <source>Case file</source>
            <translation>Falldatei</translation>
        </message>
        <message>
            <source>The whole case, to open it in ECG Studio again (.json)</source>
            <translation>Der ganze Fall, um ihn wieder in ECG Studio zu öffnen (.json)</translation>
        </message>
        <message>
            <source>ECG Studio case</source>
            <translation>ECG-Studio-Fall</translation>
        </message>
        <message>
            <source>The whole case, bit for bit; a double click opens it in ECG Studio (.ecgcase)</source>
            <translation>Der ganze Fall, Bit für Bit; ein Doppelklick öffnet ihn in ECG Studio (.ecgcase)</translation>
        </message>
        <message>
            <source>DICOM waveform</source>
            <translation>DICOM-Kurve</translation>
        </message>
        <message>
            <source>12-lead ECG for a hospital's archive, with coded measurements and statements (.dcm)</source>
            <translation>12-Kanal-EKG für das Archiv einer Klinik, mit kodierten Messwerten und Befunden (.dcm)</translation>
        </message>
        <message>
            <source>EDF+ file</source>
            <translation>EDF+-Datei</translation>
        </message>
        <message>
            <source>Samples in uV, statements and waves as annotations (.edf)</source>
            <translation>Abtastwerte in uV, Befunde und Wellen als Annotationen (.edf)</translation>
        </message>
        <message>
            <source>Table of samples</source>
            <translation>Tabelle der Abtastwerte</translation>
        </message>
        <message>
            <source>Time in s and twelve leads in mV, for a spreadsheet (.csv)</source>
            <translation>Zeit in s und zwölf Ableitungen in mV, für eine Tabellenkalkulation (.csv)</translation>
        </message>
        <message>
            <source>Table of measurements</source>
            <translation>Tabelle der Messwerte</translation>
        </message>
        <message>
            <source>Each number with unit, lead and place, for a spreadsheet (.csv)</source>
            <translation>Jede Zahl mit Einheit, Ableitung und Stelle, für eine Tabellenkalkulation (.csv)</translation>
        </message>
        <message>
            <source>PNG with lead boxes</source>
            <translation>PNG mit Ableitungsfeldern</translation>
        </message>
        <message>
            <source>The picture, and where each lead stands on it in mm (.png, .json), to train or test readers of pictures</source>
            <translation>Das Bild, und wo jede Ableitung darauf in mm steht (.png, .json), um Bildleser zu trainieren oder zu prüfen</translation>
        </message>
        <message>
            <source>XML of ECG devices</source>
            <translation>XML von EKG-Geräten</translation>
        </message>
        <message>
            <source>HL7 aECG, GE MUSE and Philips Sierra (.xml)</source>
            <translation>HL7 aECG, GE MUSE und Philips Sierra (.xml)</translation>
        </message>
        <message>
            <source>SCP-ECG file</source>
            <translation>SCP-ECG-Datei</translation>
        </message>
        <message>
            <source>As European ECG carts write it (.scp)</source>
            <translation>Wie europäische EKG-Geräte sie schreiben (.scp)</translation>
        </message>
        <message>
            <source>ISHNE Holter file</source>
            <translation>ISHNE-Langzeit-EKG</translation>
        </message>
        <message>
            <source>Up to an hour of it (.ecg)</source>
            <translation>Bis zu einer Stunde davon (.ecg)</translation>
        </message>
        <message>
            <source>MFER file</source>
            <translation>MFER-Datei</translation>
        </message>
        <message>
            <source>As Japanese devices write it (.mwf)</source>
            <translation>Wie japanische Geräte sie schreiben (.mwf)</translation>
        </message>
        <message>
            <source>Booklet (PDF)</source>
            <translation>Broschüre (PDF)</translation>
        </message>
        <message>
            <source>A question page each, the answer key, an answer page each</source>
            <translation>Je eine Fragenseite, die Lösungen, je eine Antwortseite</translation>
        </message>
        <message>
            <source>Answer sheet (PDF form)</source>
            <translation>Antwortbogen (PDF-Formular)</translation>
        </message>
        <message>
            <source>Fields to fill in for each ECG, on paper or on a screen, and the key as a second file</source>
            <translation>Felder zum Ausfüllen für jedes EKG, auf Papier oder am Bildschirm, und die Lösungen als zweite Datei</translation>
        </message>
        <message>
            <source>Slides (PowerPoint)</source>
            <translation>Folien (PowerPoint)</translation>
        </message>
        <message>
            <source>An ECG each, with the answer in the notes</source>
            <translation>Je ein EKG, mit der Antwort in den Notizen</translation>
        </message>
        <message>
            <source>Cards (Anki)</source>
            <translation>Karten (Anki)</translation>
        </message>
        <message>
            <source>The ECG on the front, the answer on the back</source>
            <translation>Das EKG vorn, die Antwort hinten</translation>
        </message>
        <message>
            <source>Cards with covers (Anki)</source>
            <translation>Karten mit Abdeckungen (Anki)</translation>
        </message>
        <message>
            <source>Anki's image occlusion: numbers, names of leads and annotations are covered and asked for, one a card</source>
            <translation>Ankis Bildverdeckung: Zahlen, Namen von Ableitungen und Anmerkungen sind verdeckt und werden abgefragt, je Karte eine</translation>
        </message>
        <message>
            <source>File to share</source>
            <translation>Datei zum Weitergeben</translation>
        </message>
        <message>
            <source>The collection with all its cases, to be imported by a colleague</source>
            <translation>Die Sammlung mit allen Fällen, für den Import durch andere</translation>
        </message>
        <message>
            <source>Normal ECG</source>
            <translation>Normales EKG</translation>
        </message>
        <message>
            <source>AF with rapid ventricular response and LBBB</source>
            <translation>Vorhofflimmern mit schneller Überleitung und Linksschenkelblock</translation>
        </message>
        <message>
            <source>Inferior STEMI, 62 year old man</source>
            <translation>Inferiorer STEMI, 62-jähriger Mann</translation>
        </message>
        <message>
            <source>Wenckebach</source>
            <translation>Wenckebach</translation>
        </message>
        <message>
            <source>Complete heart block</source>
            <translation>AV-Block III</translation>
        </message>
        <message>
            <source>Hyperkalaemia, K 7.1</source>
            <translation>Hyperkaliämie, K 7,1</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>hour</source>
            <translation>Stunde</translation>
        </message>
        <message>
            <source>minute</source>
            <translation>Minute</translation>
        </message>
        <message>
            <source>Frontal</source>
            <translation>Frontal</translation>
        </message>
        <message>
            <source>up</source>
            <translation>oben</translation>
        </message>
        <message>
            <source>down</source>
            <translation>unten</translation>
        </message>
        <message>
            <source>Horizontal</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>back</source>
            <translation>hinten</translation>
        </message>
        <message>
            <source>front</source>
            <translation>vorn</translation>
        </message>
        <message>
            <source>Left sagittal</source>
            <translation>Linke Sagittal</translation>
        </message>
        <message>
            <source>Typing</source>
            <translation>Freitext</translation>
        </message>
        <message>
            <source>the diagnosis in words</source>
            <translation>die Diagnose in Worten</translation>
        </message>
        <message>
            <source>A list</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>statements ticked in a list</source>
            <translation>Befunde in einer Liste ankreuzen</translation>
        </message>
        <message>
            <source>One of five</source>
            <translation>Eines von fünf</translation>
        </message>
        <message>
            <source>Which of these does this ECG show?</source>
            <translation>Was davon zeigt dieses EKG?</translation>
        </message>
        <message>
            <source>one of five diagnoses that look alike</source>
            <translation>eine von fünf ähnlichen Diagnosen</translation>
        </message>
        <message>
            <source>regular</source>
            <translation>regelmäßig</translation>
        </message>
        <message>
            <source>irregular</source>
            <translation>unregelmäßig</translation>
        </message>
        <message>
            <source>left ventricle</source>
            <translation>linker Ventrikel</translation>
        </message>
        <message>
            <source>right ventricle</source>
            <translation>rechter Ventrikel</translation>
        </message>
        <message>
            <source>left atrium</source>
            <translation>linker Vorhof</translation>
        </message>
        <message>
            <source>right atrium</source>
            <translation>rechter Vorhof</translation>
        </message>
    </context>
    <context>
        <name>Numbers and choices</name>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Colours of the window. ECG paper keeps its own colours in every theme.</source>
            <translation>Farben des Fensters. EKG-Papier behält immer seine eigenen Farben.</translation>
        </message>
        <message>
            <source>system</source>
            <translation>System</translation>
        </message>
        <message>
            <source>light</source>
            <translation>hell</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>dunkel</translation>
        </message>
        <message>
            <source>contrast</source>
            <translation>hoher Kontrast</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language of window, sheets and handouts, from the next start on. Files keep English.</source>
            <translation>Sprache von Fenster, Blättern und Handouts, ab dem nächsten Start. Dateien bleiben englisch.</translation>
        </message>
        <message>
            <source>Generating</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <source>How many patients are drawn for one diagnosis.</source>
            <translation>Wie viele Patienten zu einer Diagnose gezeichnet werden.</translation>
        </message>
        <message>
            <source>Offer what often goes with it</source>
            <translation>Anbieten, was oft dabei ist</translation>
        </message>
        <message>
            <source>Findings that many patients with the typed diagnosis have too.</source>
            <translation>Befunde, die viele Patienten mit der eingegebenen Diagnose auch haben.</translation>
        </message>
        <message>
            <source>Draw what is left open from experience</source>
            <translation>Offenes aus Erfahrung zeichnen</translation>
        </message>
        <message>
            <source>Rate, PR, QRS, QTc and axis as patients alike in PTB-XL have them, within the statements' limits.</source>
            <translation>Frequenz, PQ, QRS, QTc und Achse, wie ähnliche Patienten in PTB-XL sie haben, in den Grenzen der Befunde.</translation>
        </message>
        <message>
            <source>Compose a report</source>
            <translation>Befund zusammenstellen</translation>
        </message>
        <message>
            <source>With experience: findings are added to a short request as often as patients have them. Else they are only offered.</source>
            <translation>Mit Erfahrung: Einer kurzen Eingabe werden Befunde so oft hinzugefügt, wie Patienten sie haben. Sonst werden sie nur angeboten.</translation>
        </message>
        <message>
            <source>Undo steps</source>
            <translation>Schritte rückgängig</translation>
        </message>
        <message>
            <source>How many changes can be taken back.</source>
            <translation>Wie viele Änderungen sich zurücknehmen lassen.</translation>
        </message>
        <message>
            <source>Recent cases</source>
            <translation>Zuletzt geöffnete Fälle</translation>
        </message>
        <message>
            <source>How many cases the menu Recent remembers.</source>
            <translation>Wie viele Fälle sich das Menü „Zuletzt geöffnet“ merkt.</translation>
        </message>
        <message>
            <source>Ask before moving a case to the trash</source>
            <translation>Fragen, bevor ein Fall in den Papierkorb geht</translation>
        </message>
        <message>
            <source>Cases in the trash can be restored.</source>
            <translation>Fälle im Papierkorb lassen sich wiederherstellen.</translation>
        </message>
        <message>
            <source>Keep a draft every</source>
            <translation>Entwurf ablegen alle</translation>
        </message>
        <message>
            <source>An unsaved case survives a crash, back to the last draft.</source>
            <translation>Ein ungesicherter Fall übersteht einen Absturz bis zum letzten Entwurf.</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Language model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>Ask a language model of mine</source>
            <translation>Eigenes Sprachmodell fragen</translation>
        </message>
        <message>
            <source>For words that are not understood, and for a case's history. It only proposes; nothing is taken without a click.</source>
            <translation>Für nicht verstandene Wörter und für die Anamnese eines Falls. Es schlägt nur vor; nichts wird ohne Klick übernommen.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Of Ollama, LM Studio, llama.cpp or another that speaks OpenAI's protocol.</source>
            <translation>Von Ollama, LM Studio, llama.cpp oder einem anderen mit dem Protokoll von OpenAI.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Its name there; the first that is listed when this is empty.</source>
            <translation>Sein Name dort; leer: das erste der Liste.</translation>
        </message>
        <message>
            <source>Allow another computer</source>
            <translation>Anderen Computer erlauben</translation>
        </message>
        <message>
            <source>What is typed is sent there. Without this only this computer is asked.</source>
            <translation>Was eingegeben wird, geht dorthin. Sonst wird nur dieser Computer gefragt.</translation>
        </message>
        <message>
            <source>Heart rate</source>
            <translation>Herzfrequenz</translation>
        </message>
        <message>
            <source>Mean ventricular rate. Complete AV block: the escape rate. Pauses and runs come on top of it.</source>
            <translation>Mittlere Kammerfrequenz. AV-Block III: Frequenz des Ersatzrhythmus. Pausen und Salven kommen hinzu.</translation>
        </message>
        <message>
            <source>/min</source>
            <translation>/min</translation>
        </message>
        <message>
            <source>Atrial rate</source>
            <translation>Vorhoffrequenz</translation>
        </message>
        <message>
            <source>Rate of the P waves. It moves with the heart rate while a fixed share of the P waves is conducted, and stands alone in complete block, ventricular rhythms and ventricular pacing. Before a paroxysm: the sinus rate.</source>
            <translation>Frequenz der P-Wellen. Sie geht mit der Herzfrequenz, solange ein fester Anteil der P-Wellen übergeleitet wird, und steht für sich beim AV-Block III, bei Kammerrhythmen und Kammerstimulation. Vor einem Anfall: die Sinusfrequenz.</translation>
        </message>
        <message>
            <source>Supraventricular rhythm</source>
            <translation>Supraventrikulärer Rhythmus</translation>
        </message>
        <message>
            <source>What leads above the ventricles: sinus node, atria, AV junction or a re-entry; 'none' is atrial standstill.</source>
            <translation>Was oberhalb der Kammern führt: Sinusknoten, Vorhöfe, AV-Junktion oder ein Reentry; „ohne“ ist Vorhofstillstand.</translation>
        </message>
        <message>
            <source>sinus</source>
            <translation>Sinus</translation>
        </message>
        <message>
            <source>ectopic</source>
            <translation>ektop</translation>
        </message>
        <message>
            <source>wandering</source>
            <translation>wandernd</translation>
        </message>
        <message>
            <source>multifocal</source>
            <translation>multifokal</translation>
        </message>
        <message>
            <source>fibrillation</source>
            <translation>Flimmern</translation>
        </message>
        <message>
            <source>flutter</source>
            <translation>Flattern</translation>
        </message>
        <message>
            <source>junctional</source>
            <translation>junktional</translation>
        </message>
        <message>
            <source>nodal re-entry</source>
            <translation>AV-Knoten-Reentry</translation>
        </message>
        <message>
            <source>accessory re-entry</source>
            <translation>akzessorischer Reentry</translation>
        </message>
        <message>
            <source>Ventricular rhythm</source>
            <translation>Kammerrhythmus</translation>
        </message>
        <message>
            <source>'conducted' follows the atria; all others arise in the ventricles; 'none' is ventricular standstill.</source>
            <translation>„übergeleitet“ folgt den Vorhöfen; alle anderen entstehen in den Kammern; „ohne“ ist Kammerstillstand.</translation>
        </message>
        <message>
            <source>conducted</source>
            <translation>übergeleitet</translation>
        </message>
        <message>
            <source>idioventricular</source>
            <translation>idioventrikulär</translation>
        </message>
        <message>
            <source>tachycardia</source>
            <translation>Tachykardie</translation>
        </message>
        <message>
            <source>polymorphic tachycardia</source>
            <translation>polymorphe Tachykardie</translation>
        </message>
        <message>
            <source>torsades</source>
            <translation>Torsade</translation>
        </message>
        <message>
            <source>Paroxysm begins after</source>
            <translation>Anfall beginnt nach</translation>
        </message>
        <message>
            <source>Sinus rhythm at the atrial rate comes first; 0 means that the rhythm is there from the start.</source>
            <translation>Zuerst kommt Sinusrhythmus mit der Vorhoffrequenz; 0 bedeutet, dass der Rhythmus von Anfang an da ist.</translation>
        </message>
        <message>
            <source>Paroxysm ends after</source>
            <translation>Anfall endet nach</translation>
        </message>
        <message>
            <source>Sinus rhythm at the atrial rate follows; 0 means that the rhythm lasts.</source>
            <translation>Danach kommt Sinusrhythmus mit der Vorhoffrequenz; 0 bedeutet, dass der Rhythmus anhält.</translation>
        </message>
        <message>
            <source>Sinus beats in ventricular rhythm</source>
            <translation>Sinusschläge im Kammerrhythmus</translation>
        </message>
        <message>
            <source>Now and then a dissociated P wave is conducted: as the next beat begins (fusion) or before it (capture).</source>
            <translation>Ab und zu wird eine dissoziierte P-Welle übergeleitet: mit Beginn des nächsten Schlags (Fusion) oder davor (Capture).</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>fusion and capture</source>
            <translation>Fusion und Capture</translation>
        </message>
        <message>
            <source>Breathing rate</source>
            <translation>Atemfrequenz</translation>
        </message>
        <message>
            <source>Breaths per minute; sets the pace of sinus arrhythmia.</source>
            <translation>Atemzüge je Minute; bestimmt den Takt der Sinusarrhythmie.</translation>
        </message>
        <message>
            <source>Respiratory variability</source>
            <translation>Respiratorische Variabilität</translation>
        </message>
        <message>
            <source>Standard deviation of the sinus cycle with breathing, in % of the cycle (high-frequency part, near 0.25 Hz).</source>
            <translation>Standardabweichung des Sinuszyklus mit der Atmung, in % des Zyklus (hochfrequenter Teil, um 0,25 Hz).</translation>
        </message>
        <message>
            <source>Slow variability</source>
            <translation>Langsame Variabilität</translation>
        </message>
        <message>
            <source>Standard deviation of the sinus cycle with the blood-pressure waves, in % (low-frequency part, near 0.1 Hz).</source>
            <translation>Standardabweichung des Sinuszyklus mit den Blutdruckwellen, in % (niederfrequenter Teil, um 0,1 Hz).</translation>
        </message>
        <message>
            <source>Irregularity</source>
            <translation>Unregelmäßigkeit</translation>
        </message>
        <message>
            <source>Standard deviation of the RR intervals in fibrillation, variable flutter and multifocal rhythm, in % of the mean.</source>
            <translation>Standardabweichung der RR-Intervalle bei Flimmern, wechselnd übergeleitetem Flattern und multifokalem Rhythmus, in % des Mittels.</translation>
        </message>
        <message>
            <source>Atrial foci</source>
            <translation>Vorhofherde</translation>
        </message>
        <message>
            <source>How many ectopic places in the atria fire, each with a P wave of its own shape.</source>
            <translation>Wie viele ektope Stellen in den Vorhöfen feuern, jede mit eigener P-Welle.</translation>
        </message>
        <message>
            <source>Sinus pause</source>
            <translation>Sinuspause</translation>
        </message>
        <message>
            <source>One interval without a P wave, once in ten seconds; 0 for none.</source>
            <translation>Ein Intervall ohne P-Welle, einmal in zehn Sekunden; 0 für keines.</translation>
        </message>
        <message>
            <source>ms</source>
            <translation>ms</translation>
        </message>
        <message>
            <source>SA exit block, 1 of</source>
            <translation>SA-Block, 1 von</translation>
        </message>
        <message>
            <source>One of so many sinus impulses does not leave the node (type II: the pause is two cycles); 0 or 1 for none.</source>
            <translation>Einer von so vielen Sinusimpulsen verlässt den Knoten nicht (Typ II: die Pause ist zwei Zyklen lang); 0 oder 1 für keinen.</translation>
        </message>
        <message>
            <source>f-wave rate</source>
            <translation>Frequenz der f-Wellen</translation>
        </message>
        <message>
            <source>Dominant rate of the fibrillatory waves (4 to 9 Hz).</source>
            <translation>Vorherrschende Frequenz der Flimmerwellen (4 bis 9 Hz).</translation>
        </message>
        <message>
            <source>Flutter rate</source>
            <translation>Flatterfrequenz</translation>
        </message>
        <message>
            <source>Rate of the flutter waves; typical flutter 250 to 350/min.</source>
            <translation>Frequenz der Flatterwellen; typisches Flattern 250 bis 350/min.</translation>
        </message>
        <message>
            <source>Retrograde conduction</source>
            <translation>Retrograde Leitung</translation>
        </message>
        <message>
            <source>Junctional and ventricular beats go back to the atria: retrograde P waves, and the sinus node is reset.</source>
            <translation>Junktionale und ventrikuläre Schläge laufen in die Vorhöfe zurück: retrograde P-Wellen, und der Sinusknoten wird zurückgesetzt.</translation>
        </message>
        <message>
            <source>RP interval</source>
            <translation>RP-Intervall</translation>
        </message>
        <message>
            <source>Onset of QRS to onset of the retrograde P: negative is before the QRS, up to 70 hidden in its end, more after it.</source>
            <translation>Beginn QRS bis Beginn des retrograden P: negativ vor dem QRS, bis 70 in seinem Ende verborgen, darüber dahinter.</translation>
        </message>
        <message>
            <source>Escape</source>
            <translation>Ersatz</translation>
        </message>
        <message>
            <source>What takes over when no impulse arrives: in complete block the whole rhythm, in a pause a single beat.</source>
            <translation>Was einspringt, wenn kein Impuls ankommt: beim AV-Block III der ganze Rhythmus, in einer Pause ein einzelner Schlag.</translation>
        </message>
        <message>
            <source>ventricular</source>
            <translation>ventrikulär</translation>
        </message>
        <message>
            <source>Escape rate</source>
            <translation>Frequenz des Ersatzes</translation>
        </message>
        <message>
            <source>An escape beat comes when the ventricles have waited for one such interval; in complete block it is the heart rate.</source>
            <translation>Ein Ersatzschlag kommt, wenn die Kammern so ein Intervall gewartet haben; beim AV-Block III ist es die Herzfrequenz.</translation>
        </message>
        <message>
            <source>Atrial ectopy</source>
            <translation>Vorhofextrasystolie</translation>
        </message>
        <message>
            <source>Share of beats that are atrial premature beats.</source>
            <translation>Anteil der Schläge, die Vorhofextrasystolen sind.</translation>
        </message>
        <message>
            <source>Atrial coupling</source>
            <translation>Kopplung der Vorhof-ES</translation>
        </message>
        <message>
            <source>Coupling of atrial premature beats, in % of the basic interval.</source>
            <translation>Kopplung der Vorhofextrasystolen, in % des Grundintervalls.</translation>
        </message>
        <message>
            <source>Junctional ectopy</source>
            <translation>Junktionale Extrasystolie</translation>
        </message>
        <message>
            <source>Share of beats that are junctional premature beats.</source>
            <translation>Anteil der Schläge, die junktionale Extrasystolen sind.</translation>
        </message>
        <message>
            <source>Junctional coupling</source>
            <translation>Kopplung der junktionalen ES</translation>
        </message>
        <message>
            <source>Coupling of junctional premature beats, in % of the basic interval.</source>
            <translation>Kopplung der junktionalen Extrasystolen, in % des Grundintervalls.</translation>
        </message>
        <message>
            <source>Ventricular ectopy</source>
            <translation>Kammerextrasystolie</translation>
        </message>
        <message>
            <source>Share of beats that are ventricular premature beats (or their groups).</source>
            <translation>Anteil der Schläge, die Kammerextrasystolen (oder deren Gruppen) sind.</translation>
        </message>
        <message>
            <source>Ventricular coupling</source>
            <translation>Kopplung der Kammer-ES</translation>
        </message>
        <message>
            <source>Coupling of ventricular premature beats, in % of the basic interval.</source>
            <translation>Kopplung der Kammerextrasystolen, in % des Grundintervalls.</translation>
        </message>
        <message>
            <source>Ventricular pattern</source>
            <translation>Muster der Kammer-ES</translation>
        </message>
        <message>
            <source>Single beats, a fixed pattern, pairs, or runs of tachycardia.</source>
            <translation>Einzelschläge, ein festes Muster, Paare oder Salven.</translation>
        </message>
        <message>
            <source>single</source>
            <translation>einzeln</translation>
        </message>
        <message>
            <source>bigeminy</source>
            <translation>Bigeminus</translation>
        </message>
        <message>
            <source>trigeminy</source>
            <translation>Trigeminus</translation>
        </message>
        <message>
            <source>quadrigeminy</source>
            <translation>Quadrigeminus</translation>
        </message>
        <message>
            <source>couplets</source>
            <translation>Couplets</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>Salven</translation>
        </message>
        <message>
            <source>Ventricular foci</source>
            <translation>Kammerherde</translation>
        </message>
        <message>
            <source>How many places in the ventricles fire, each with a QRS of its own.</source>
            <translation>Wie viele Stellen in den Kammern feuern, jede mit eigenem QRS.</translation>
        </message>
        <message>
            <source>Beats in a run</source>
            <translation>Schläge einer Salve</translation>
        </message>
        <message>
            <source>Number of ventricular beats in each run.</source>
            <translation>Anzahl der Kammerschläge in jeder Salve.</translation>
        </message>
        <message>
            <source>Rate in a run</source>
            <translation>Frequenz einer Salve</translation>
        </message>
        <message>
            <source>Ventricular rate within pairs and runs.</source>
            <translation>Kammerfrequenz in Paaren und Salven.</translation>
        </message>
        <message>
            <source>VF rate</source>
            <translation>Frequenz des Kammerflimmerns</translation>
        </message>
        <message>
            <source>Dominant rate of ventricular fibrillation (3 to 8 Hz).</source>
            <translation>Vorherrschende Frequenz des Kammerflimmerns (3 bis 8 Hz).</translation>
        </message>
        <message>
            <source>Pacemaker</source>
            <translation>Schrittmacher</translation>
        </message>
        <message>
            <source>Paced at the heart rate; DDD with the PR interval as AV delay.</source>
            <translation>Stimuliert mit der Herzfrequenz; DDD mit der PQ-Zeit als AV-Zeit.</translation>
        </message>
        <message>
            <source>VVI</source>
            <translation>VVI</translation>
        </message>
        <message>
            <source>AAI</source>
            <translation>AAI</translation>
        </message>
        <message>
            <source>DDD</source>
            <translation>DDD</translation>
        </message>
        <message>
            <source>Pacing (VVI)</source>
            <translation>Stimulation (VVI)</translation>
        </message>
        <message>
            <source>On demand: sinus beats at the atrial rate come through and hold it back. Failure to capture: some stimuli have no QRS. Failure to sense: stimuli go on regardless of the sinus beats.</source>
            <translation>Auf Bedarf: Sinusschläge mit der Vorhoffrequenz kommen durch und hemmen sie. Exit-Block: einige Stimuli haben kein QRS. Undersensing: Stimuli gehen ungeachtet der Sinusschläge weiter.</translation>
        </message>
        <message>
            <source>always</source>
            <translation>immer</translation>
        </message>
        <message>
            <source>on demand</source>
            <translation>auf Bedarf</translation>
        </message>
        <message>
            <source>failure to capture</source>
            <translation>Exit-Block</translation>
        </message>
        <message>
            <source>failure to sense</source>
            <translation>Undersensing</translation>
        </message>
        <message>
            <source>No capture (VVI)</source>
            <translation>Ohne Antwort (VVI)</translation>
        </message>
        <message>
            <source>Share of stimuli that no QRS follows; an escape beat may end the pause.</source>
            <translation>Anteil der Stimuli, denen kein QRS folgt; ein Ersatzschlag kann die Pause beenden.</translation>
        </message>
        <message>
            <source>Undersensing (VVI)</source>
            <translation>Undersensing (VVI)</translation>
        </message>
        <message>
            <source>Share of the heart's own beats that the pacemaker does not see: its stimulus falls too early, in ST or T as well.</source>
            <translation>Anteil der Eigenschläge, die der Schrittmacher nicht sieht: sein Stimulus fällt zu früh, auch in ST oder T.</translation>
        </message>
        <message>
            <source>Oversensing (VVI)</source>
            <translation>Oversensing (VVI)</translation>
        </message>
        <message>
            <source>Share of stimuli withheld because the pacemaker takes something else for a QRS: pauses, until an escape beat comes.</source>
            <translation>Anteil der Stimuli, die ausbleiben, weil der Schrittmacher etwas anderes für ein QRS hält: Pausen, bis ein Ersatzschlag kommt.</translation>
        </message>
        <message>
            <source>Conduction</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>PR interval</source>
            <translation>PQ-Zeit</translation>
        </message>
        <message>
            <source>Onset of P to onset of QRS of a regular beat; in Wenckebach of the first beat after the pause; paced: AV delay.</source>
            <translation>Beginn P bis Beginn QRS eines regelmäßigen Schlags; bei Wenckebach des ersten Schlags nach der Pause; stimuliert: AV-Zeit.</translation>
        </message>
        <message>
            <source>QRS duration</source>
            <translation>QRS-Dauer</translation>
        </message>
        <message>
            <source>True onset to true end over all leads</source>
            <translation>Wahrer Beginn bis wahres Ende über alle Ableitungen</translation>
        </message>
        <message>
            <source>AV conduction</source>
            <translation>AV-Überleitung</translation>
        </message>
        <message>
            <source>Which P waves reach the ventricles. Flutter: 'normal' lets through as many as the heart rate needs.</source>
            <translation>Welche P-Wellen die Kammern erreichen. Flattern: „normal“ lässt so viele durch, wie die Herzfrequenz braucht.</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>normal</translation>
        </message>
        <message>
            <source>wenckebach</source>
            <translation>Wenckebach</translation>
        </message>
        <message>
            <source>mobitz II</source>
            <translation>Mobitz II</translation>
        </message>
        <message>
            <source>fixed ratio</source>
            <translation>festes Verhältnis</translation>
        </message>
        <message>
            <source>complete block</source>
            <translation>AV-Block III</translation>
        </message>
        <message>
            <source>P waves per cycle</source>
            <translation>P-Wellen je Zyklus</translation>
        </message>
        <message>
            <source>Wenckebach and Mobitz II: 4 is 4:3. Fixed ratio: 2 is 2:1, 4 is 4:1.</source>
            <translation>Wenckebach und Mobitz II: 4 ist 4:3. Festes Verhältnis: 2 ist 2:1, 4 ist 4:1.</translation>
        </message>
        <message>
            <source>Dropped per cycle</source>
            <translation>Ausfälle je Zyklus</translation>
        </message>
        <message>
            <source>Mobitz II: P waves in a row that are not conducted; 2 or more is high-grade.</source>
            <translation>Mobitz II: nicht übergeleitete P-Wellen in Folge; 2 oder mehr ist höhergradig.</translation>
        </message>
        <message>
            <source>Wenckebach increment</source>
            <translation>Wenckebach-Zuwachs</translation>
        </message>
        <message>
            <source>By how much the PR grows from the first to the second beat after the pause; later steps become smaller.</source>
            <translation>Um wie viel die PQ-Zeit vom ersten zum zweiten Schlag nach der Pause wächst; spätere Schritte werden kleiner.</translation>
        </message>
        <message>
            <source>AV refractory period</source>
            <translation>AV-Refraktärzeit</translation>
        </message>
        <message>
            <source>Atrial impulses earlier than this after the one before do not reach the ventricles.</source>
            <translation>Vorhofimpulse, die früher auf den vorigen folgen, erreichen die Kammern nicht.</translation>
        </message>
        <message>
            <source>Pre-excitation</source>
            <translation>Präexzitation</translation>
        </message>
        <message>
            <source>Share of the ventricles that an accessory path activates ahead of the AV node (delta wave).</source>
            <translation>Anteil der Kammern, den eine akzessorische Bahn vor dem AV-Knoten erregt (Deltawelle).</translation>
        </message>
        <message>
            <source>Aberrant conduction</source>
            <translation>Aberrante Leitung</translation>
        </message>
        <message>
            <source>Beats that come early after a long interval conduct with right bundle-branch block (Ashman).</source>
            <translation>Schläge, die nach langem Intervall früh kommen, werden mit Rechtsschenkelblock geleitet (Ashman).</translation>
        </message>
        <message>
            <source>Electrical alternans</source>
            <translation>Elektrischer Alternans</translation>
        </message>
        <message>
            <source>Every second QRS is smaller by this share.</source>
            <translation>Jeder zweite QRS ist um diesen Anteil kleiner.</translation>
        </message>
        <message>
            <source>P wave</source>
            <translation>P-Welle</translation>
        </message>
        <message>
            <source>P amplitude</source>
            <translation>P-Amplitude</translation>
        </message>
        <message>
            <source>Height of P in the lead along its axis</source>
            <translation>Höhe von P in der Ableitung entlang seiner Achse</translation>
        </message>
        <message>
            <source>mV</source>
            <translation>mV</translation>
        </message>
        <message>
            <source>From the true onset to the true end of P</source>
            <translation>Vom wahren Beginn bis zum wahren Ende von P</translation>
        </message>
        <message>
            <source>Frontal axis of the sinus P wave</source>
            <translation>Frontale Achse der Sinus-P-Welle</translation>
        </message>
        <message>
            <source>degrees</source>
            <translation>Grad</translation>
        </message>
        <message>
            <source>P in V1, first part</source>
            <translation>P in V1, erster Teil</translation>
        </message>
        <message>
            <source>Right atrial part of P in V1</source>
            <translation>Rechtsatrialer Teil von P in V1</translation>
        </message>
        <message>
            <source>P in V1, last part</source>
            <translation>P in V1, letzter Teil</translation>
        </message>
        <message>
            <source>Depth of the left atrial part in V1</source>
            <translation>Tiefe des linksatrialen Teils in V1</translation>
        </message>
        <message>
            <source>P notch</source>
            <translation>P-Kerbung</translation>
        </message>
        <message>
            <source>How far apart the right and left atrial parts stand</source>
            <translation>Wie weit rechts- und linksatrialer Teil auseinanderliegen</translation>
        </message>
        <message>
            <source>Level of the PR segment in II against TP; aVR moves the other way</source>
            <translation>Höhe der PQ-Strecke in II gegen TP; aVR geht umgekehrt</translation>
        </message>
        <message>
            <source>f-wave amplitude</source>
            <translation>Amplitude der f-Wellen</translation>
        </message>
        <message>
            <source>Fibrillatory waves in V1, peak to peak</source>
            <translation>Flimmerwellen in V1, von Spitze zu Spitze</translation>
        </message>
        <message>
            <source>Flutter-wave amplitude</source>
            <translation>Amplitude der Flatterwellen</translation>
        </message>
        <message>
            <source>Saw-tooth in II</source>
            <translation>Sägezahn in II</translation>
        </message>
        <message>
            <source>Ventricular conduction</source>
            <translation>Kammerleitung</translation>
        </message>
        <message>
            <source>Which bundle branch or fascicle conducts late</source>
            <translation>Welcher Schenkel oder Faszikel verspätet leitet</translation>
        </message>
        <message>
            <source>incomplete rbbb</source>
            <translation>inkompletter RSB</translation>
        </message>
        <message>
            <source>rbbb</source>
            <translation>RSB</translation>
        </message>
        <message>
            <source>incomplete lbbb</source>
            <translation>inkompletter LSB</translation>
        </message>
        <message>
            <source>lbbb</source>
            <translation>LSB</translation>
        </message>
        <message>
            <source>lafb</source>
            <translation>LAH</translation>
        </message>
        <message>
            <source>lpfb</source>
            <translation>LPH</translation>
        </message>
        <message>
            <source>rbbb lafb</source>
            <translation>RSB + LAH</translation>
        </message>
        <message>
            <source>rbbb lpfb</source>
            <translation>RSB + LPH</translation>
        </message>
        <message>
            <source>nonspecific</source>
            <translation>unspezifisch</translation>
        </message>
        <message>
            <source>Frontal axis from the net areas in I and aVF</source>
            <translation>Frontale Achse aus den Nettoflächen in I und aVF</translation>
        </message>
        <message>
            <source>QRS voltage</source>
            <translation>QRS-Spannung</translation>
        </message>
        <message>
            <source>Size of QRS in all leads against the average adult</source>
            <translation>Größe des QRS in allen Ableitungen gegen den mittleren Erwachsenen</translation>
        </message>
        <message>
            <source>x</source>
            <translation>x</translation>
        </message>
        <message>
            <source>Left ventricular mass</source>
            <translation>Linksventrikuläre Masse</translation>
        </message>
        <message>
            <source>Leftward and posterior forces against normal</source>
            <translation>Kräfte nach links und hinten gegen normal</translation>
        </message>
        <message>
            <source>Right ventricular load</source>
            <translation>Rechtsherzbelastung</translation>
        </message>
        <message>
            <source>0 normal, 1 dominant right ventricle</source>
            <translation>0 normal, 1 dominanter rechter Ventrikel</translation>
        </message>
        <message>
            <source>R progression</source>
            <translation>R-Progression</translation>
        </message>
        <message>
            <source>Early anterior forces in V1 to V4 against normal; 0 leaves no R in V1 to V3</source>
            <translation>Frühe vordere Kräfte in V1 bis V4 gegen normal; 0 lässt kein R in V1 bis V3</translation>
        </message>
        <message>
            <source>Q, anterior</source>
            <translation>Q, anterior</translation>
        </message>
        <message>
            <source>Depth of pathological Q waves in V2 to V4</source>
            <translation>Tiefe pathologischer Q-Zacken in V2 bis V4</translation>
        </message>
        <message>
            <source>Q, lateral</source>
            <translation>Q, lateral</translation>
        </message>
        <message>
            <source>Depth of pathological Q waves in I, aVL, V5, V6</source>
            <translation>Tiefe pathologischer Q-Zacken in I, aVL, V5, V6</translation>
        </message>
        <message>
            <source>Q, inferior</source>
            <translation>Q, inferior</translation>
        </message>
        <message>
            <source>Depth of pathological Q waves in II, III, aVF</source>
            <translation>Tiefe pathologischer Q-Zacken in II, III, aVF</translation>
        </message>
        <message>
            <source>R, posterior infarct</source>
            <translation>R, posteriorer Infarkt</translation>
        </message>
        <message>
            <source>Added late R in V1 to V3, the mirror of posterior Q</source>
            <translation>Zusätzliches spätes R in V1 bis V3, das Spiegelbild posteriorer Q</translation>
        </message>
        <message>
            <source>Terminal S in I</source>
            <translation>Spätes S in I</translation>
        </message>
        <message>
            <source>Late rightward forces: S in I, V5, V6 and R in aVR</source>
            <translation>Späte Kräfte nach rechts: S in I, V5, V6 und R in aVR</translation>
        </message>
        <message>
            <source>J notch</source>
            <translation>J-Kerbe</translation>
        </message>
        <message>
            <source>Notch or slur at the end of QRS, inferolateral</source>
            <translation>Kerbe oder Knick am Ende von QRS, inferolateral</translation>
        </message>
        <message>
            <source>Osborn wave</source>
            <translation>Osborn-Welle</translation>
        </message>
        <message>
            <source>J wave of hypothermia in V4</source>
            <translation>J-Welle der Hypothermie in V4</translation>
        </message>
        <message>
            <source>Epsilon wave</source>
            <translation>Epsilonwelle</translation>
        </message>
        <message>
            <source>Small late potentials after QRS in V1 to V3</source>
            <translation>Kleine Spätpotenziale nach QRS in V1 bis V3</translation>
        </message>
        <message>
            <source>Ventricular focus</source>
            <translation>Kammerherd</translation>
        </message>
        <message>
            <source>Where ventricular beats arise; further foci follow in turn</source>
            <translation>Wo Kammerschläge entstehen; weitere Herde folgen der Reihe nach</translation>
        </message>
        <message>
            <source>right outflow</source>
            <translation>RV-Ausflusstrakt</translation>
        </message>
        <message>
            <source>right apex</source>
            <translation>rechte Spitze</translation>
        </message>
        <message>
            <source>left lateral</source>
            <translation>links lateral</translation>
        </message>
        <message>
            <source>left inferior</source>
            <translation>links inferior</translation>
        </message>
        <message>
            <source>left apex</source>
            <translation>linke Spitze</translation>
        </message>
        <message>
            <source>Accessory pathway</source>
            <translation>Akzessorische Bahn</translation>
        </message>
        <message>
            <source>Where pre-excitation enters the ventricles</source>
            <translation>Wo die Präexzitation in die Kammern tritt</translation>
        </message>
        <message>
            <source>posteroseptal</source>
            <translation>posteroseptal</translation>
        </message>
        <message>
            <source>right lateral</source>
            <translation>rechts lateral</translation>
        </message>
        <message>
            <source>Ventricular beat width</source>
            <translation>Breite der Kammerschläge</translation>
        </message>
        <message>
            <source>QRS of ventricular and paced beats; when they lead the rhythm, a QRS duration of 120 ms or more counts instead</source>
            <translation>QRS ventrikulärer und stimulierter Schläge; führen sie den Rhythmus, zählt stattdessen eine QRS-Dauer ab 120 ms</translation>
        </message>
        <message>
            <source>Fibrillation amplitude</source>
            <translation>Amplitude des Flimmerns</translation>
        </message>
        <message>
            <source>Ventricular fibrillation, coarse to fine</source>
            <translation>Kammerflimmern, grob bis fein</translation>
        </message>
        <message>
            <source>Pacing spike</source>
            <translation>Stimulus-Spike</translation>
        </message>
        <message>
            <source>Height of the stimulus in the tallest lead</source>
            <translation>Höhe des Stimulus in der höchsten Ableitung</translation>
        </message>
        <message>
            <source>ST segment</source>
            <translation>ST-Strecke</translation>
        </message>
        <message>
            <source>ST, septal</source>
            <translation>ST, septal</translation>
        </message>
        <message>
            <source>ST level at J in V2; V1 and V3 follow</source>
            <translation>ST-Höhe am J-Punkt in V2; V1 und V3 folgen</translation>
        </message>
        <message>
            <source>ST, anterior</source>
            <translation>ST, anterior</translation>
        </message>
        <message>
            <source>ST level at J in V3; V2 and V4 follow</source>
            <translation>ST-Höhe am J-Punkt in V3; V2 und V4 folgen</translation>
        </message>
        <message>
            <source>ST, lateral</source>
            <translation>ST, lateral</translation>
        </message>
        <message>
            <source>ST level at J in V5; V4, V6 and I follow</source>
            <translation>ST-Höhe am J-Punkt in V5; V4, V6 und I folgen</translation>
        </message>
        <message>
            <source>ST, high lateral</source>
            <translation>ST, hochlateral</translation>
        </message>
        <message>
            <source>ST level at J in aVL; I follows, III mirrors</source>
            <translation>ST-Höhe am J-Punkt in aVL; I folgt, III spiegelt</translation>
        </message>
        <message>
            <source>ST, inferior</source>
            <translation>ST, inferior</translation>
        </message>
        <message>
            <source>ST level at J in aVF; II and III follow, aVL mirrors</source>
            <translation>ST-Höhe am J-Punkt in aVF; II und III folgen, aVL spiegelt</translation>
        </message>
        <message>
            <source>ST, posterior</source>
            <translation>ST, posterior</translation>
        </message>
        <message>
            <source>ST level in V7 to V9; V1 to V3 mirror it</source>
            <translation>ST-Höhe in V7 bis V9; V1 bis V3 spiegeln sie</translation>
        </message>
        <message>
            <source>ST, right ventricle</source>
            <translation>ST, rechter Ventrikel</translation>
        </message>
        <message>
            <source>ST level in V1, with III above II</source>
            <translation>ST-Höhe in V1, mit III über II</translation>
        </message>
        <message>
            <source>ST, everywhere</source>
            <translation>ST, überall</translation>
        </message>
        <message>
            <source>ST level in II and V5, nearly all leads follow, aVR mirrors</source>
            <translation>ST-Höhe in II und V5, fast alle Ableitungen folgen, aVR spiegelt</translation>
        </message>
        <message>
            <source>ST shape</source>
            <translation>ST-Form</translation>
        </message>
        <message>
            <source>How the shifted ST segment runs from J to T</source>
            <translation>Wie die verschobene ST-Strecke von J zu T verläuft</translation>
        </message>
        <message>
            <source>natural</source>
            <translation>natürlich</translation>
        </message>
        <message>
            <source>concave</source>
            <translation>konkav</translation>
        </message>
        <message>
            <source>convex</source>
            <translation>konvex</translation>
        </message>
        <message>
            <source>horizontal</source>
            <translation>horizontal</translation>
        </message>
        <message>
            <source>upsloping</source>
            <translation>aszendierend</translation>
        </message>
        <message>
            <source>downsloping</source>
            <translation>deszendierend</translation>
        </message>
        <message>
            <source>coved</source>
            <translation>zeltförmig (coved)</translation>
        </message>
        <message>
            <source>scooped</source>
            <translation>muldenförmig</translation>
        </message>
        <message>
            <source>saddleback</source>
            <translation>sattelförmig</translation>
        </message>
        <message>
            <source>T and U waves</source>
            <translation>T- und U-Wellen</translation>
        </message>
        <message>
            <source>QT divided by the root of RR in seconds</source>
            <translation>QT geteilt durch die Wurzel aus RR in Sekunden</translation>
        </message>
        <message>
            <source>T amplitude</source>
            <translation>T-Amplitude</translation>
        </message>
        <message>
            <source>Height of T along its frontal axis</source>
            <translation>Höhe von T entlang seiner frontalen Achse</translation>
        </message>
        <message>
            <source>Frontal axis of T with normal conduction</source>
            <translation>Frontale Achse von T bei normaler Leitung</translation>
        </message>
        <message>
            <source>T in V1 to V6</source>
            <translation>T in V1 bis V6</translation>
        </message>
        <message>
            <source>Height of T in the chest leads against the limb leads</source>
            <translation>Höhe von T in den Brustwand- gegen die Extremitätenableitungen</translation>
        </message>
        <message>
            <source>T width</source>
            <translation>T-Breite</translation>
        </message>
        <message>
            <source>Width of T against normal</source>
            <translation>Breite von T gegen normal</translation>
        </message>
        <message>
            <source>T asymmetry</source>
            <translation>T-Asymmetrie</translation>
        </message>
        <message>
            <source>0 symmetric; higher: slow rise, fast fall</source>
            <translation>0 symmetrisch; höher: langsamer Anstieg, schneller Abfall</translation>
        </message>
        <message>
            <source>T change, septal</source>
            <translation>T-Änderung, septal</translation>
        </message>
        <message>
            <source>Added to T in V1; V2 follows</source>
            <translation>Zu T in V1 addiert; V2 folgt</translation>
        </message>
        <message>
            <source>T change, anterior</source>
            <translation>T-Änderung, anterior</translation>
        </message>
        <message>
            <source>Added to T in V3; V2 and V4 follow</source>
            <translation>Zu T in V3 addiert; V2 und V4 folgen</translation>
        </message>
        <message>
            <source>T change, lateral</source>
            <translation>T-Änderung, lateral</translation>
        </message>
        <message>
            <source>Added to T in V5; V4, V6 and I follow</source>
            <translation>Zu T in V5 addiert; V4, V6 und I folgen</translation>
        </message>
        <message>
            <source>T change, inferior</source>
            <translation>T-Änderung, inferior</translation>
        </message>
        <message>
            <source>Added to T in aVF; II and III follow</source>
            <translation>Zu T in aVF addiert; II und III folgen</translation>
        </message>
        <message>
            <source>Late T, anterior</source>
            <translation>Spätes T, anterior</translation>
        </message>
        <message>
            <source>Added to the end of T in V2 to V4; negative makes T biphasic</source>
            <translation>Zum Ende von T in V2 bis V4 addiert; negativ macht T biphasisch</translation>
        </message>
        <message>
            <source>Secondary ST-T</source>
            <translation>Sekundäre ST-T-Veränderung</translation>
        </message>
        <message>
            <source>How much ST and T oppose hypertrophied QRS forces</source>
            <translation>Wie stark ST und T den hypertrophierten QRS-Kräften entgegenstehen</translation>
        </message>
        <message>
            <source>U amplitude</source>
            <translation>U-Amplitude</translation>
        </message>
        <message>
            <source>U wave in V3</source>
            <translation>U-Welle in V3</translation>
        </message>
        <message>
            <source>Potassium</source>
            <translation>Kalium</translation>
        </message>
        <message>
            <source>High: tall narrow T, flat P, wide QRS. Low: flat T, ST depression, U wave</source>
            <translation>Hoch: hohes schmales T, flaches P, breiter QRS. Niedrig: flaches T, ST-Senkung, U-Welle</translation>
        </message>
        <message>
            <source>mmol/l</source>
            <translation>mmol/l</translation>
        </message>
        <message>
            <source>Calcium</source>
            <translation>Kalzium</translation>
        </message>
        <message>
            <source>Total calcium; low lengthens, high shortens the ST segment</source>
            <translation>Gesamtkalzium; niedrig verlängert, hoch verkürzt die ST-Strecke</translation>
        </message>
        <message>
            <source>Digitalis effect</source>
            <translation>Digitaliseffekt</translation>
        </message>
        <message>
            <source>Scooped ST depression with a shorter QT</source>
            <translation>Muldenförmige ST-Senkung mit kürzerem QT</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Aufzeichnung</translation>
        </message>
        <message>
            <source>Breathing turns the heart</source>
            <translation>Atmung dreht das Herz</translation>
        </message>
        <message>
            <source>How far the axis swings with each breath</source>
            <translation>Wie weit die Achse mit jedem Atemzug schwingt</translation>
        </message>
        <message>
            <source>Breathing moves the baseline</source>
            <translation>Atmung bewegt die Grundlinie</translation>
        </message>
        <message>
            <source>Beat-to-beat variation</source>
            <translation>Unterschiede von Schlag zu Schlag</translation>
        </message>
        <message>
            <source>Spread of wave heights from beat to beat</source>
            <translation>Streuung der Wellenhöhen von Schlag zu Schlag</translation>
        </message>
        <message>
            <source>Baseline wander</source>
            <translation>Grundlinienschwankung</translation>
        </message>
        <message>
            <source>Slow drift, 0.05 to 0.5 Hz</source>
            <translation>Langsame Drift, 0,05 bis 0,5 Hz</translation>
        </message>
        <message>
            <source>Muscle tremor</source>
            <translation>Muskelzittern</translation>
        </message>
        <message>
            <source>Root mean square, 20 to 150 Hz</source>
            <translation>Effektivwert, 20 bis 150 Hz</translation>
        </message>
        <message>
            <source>Mains interference</source>
            <translation>Netzbrummen</translation>
        </message>
        <message>
            <source>Amplitude of the hum</source>
            <translation>Amplitude des Brummens</translation>
        </message>
        <message>
            <source>Mains frequency</source>
            <translation>Netzfrequenz</translation>
        </message>
        <message>
            <source>50 Hz</source>
            <translation>50 Hz</translation>
        </message>
        <message>
            <source>60 Hz</source>
            <translation>60 Hz</translation>
        </message>
        <message>
            <source>Electrode motion</source>
            <translation>Elektrodenbewegung</translation>
        </message>
        <message>
            <source>Sudden shifts of single electrodes</source>
            <translation>Plötzliche Sprünge einzelner Elektroden</translation>
        </message>
        <message>
            <source>Which two are exchanged, or which one is off</source>
            <translation>Welche zwei vertauscht sind oder welche ab ist</translation>
        </message>
        <message>
            <source>correct</source>
            <translation>richtig</translation>
        </message>
        <message>
            <source>RA/LA</source>
            <translation>RA/LA</translation>
        </message>
        <message>
            <source>RA/LL</source>
            <translation>RA/LL</translation>
        </message>
        <message>
            <source>LA/LL</source>
            <translation>LA/LL</translation>
        </message>
        <message>
            <source>RA/RL</source>
            <translation>RA/RL</translation>
        </message>
        <message>
            <source>LA/RL</source>
            <translation>LA/RL</translation>
        </message>
        <message>
            <source>V1/V2</source>
            <translation>V1/V2</translation>
        </message>
        <message>
            <source>V1/V3</source>
            <translation>V1/V3</translation>
        </message>
        <message>
            <source>V1/V4</source>
            <translation>V1/V4</translation>
        </message>
        <message>
            <source>V1/V5</source>
            <translation>V1/V5</translation>
        </message>
        <message>
            <source>V1/V6</source>
            <translation>V1/V6</translation>
        </message>
        <message>
            <source>V2/V3</source>
            <translation>V2/V3</translation>
        </message>
        <message>
            <source>V2/V4</source>
            <translation>V2/V4</translation>
        </message>
        <message>
            <source>V2/V5</source>
            <translation>V2/V5</translation>
        </message>
        <message>
            <source>V2/V6</source>
            <translation>V2/V6</translation>
        </message>
        <message>
            <source>V3/V4</source>
            <translation>V3/V4</translation>
        </message>
        <message>
            <source>V3/V5</source>
            <translation>V3/V5</translation>
        </message>
        <message>
            <source>V3/V6</source>
            <translation>V3/V6</translation>
        </message>
        <message>
            <source>V4/V5</source>
            <translation>V4/V5</translation>
        </message>
        <message>
            <source>V4/V6</source>
            <translation>V4/V6</translation>
        </message>
        <message>
            <source>V5/V6</source>
            <translation>V5/V6</translation>
        </message>
        <message>
            <source>RA off</source>
            <translation>RA ab</translation>
        </message>
        <message>
            <source>LA off</source>
            <translation>LA ab</translation>
        </message>
        <message>
            <source>LL off</source>
            <translation>LL ab</translation>
        </message>
        <message>
            <source>V1 off</source>
            <translation>V1 ab</translation>
        </message>
        <message>
            <source>V2 off</source>
            <translation>V2 ab</translation>
        </message>
        <message>
            <source>V3 off</source>
            <translation>V3 ab</translation>
        </message>
        <message>
            <source>V4 off</source>
            <translation>V4 ab</translation>
        </message>
        <message>
            <source>V5 off</source>
            <translation>V5 ab</translation>
        </message>
        <message>
            <source>V6 off</source>
            <translation>V6 ab</translation>
        </message>
        <message>
            <source>Side of the heart</source>
            <translation>Seite des Herzens</translation>
        </message>
        <message>
            <source>Right: dextrocardia, all mirrored</source>
            <translation>Rechts: Dextrokardie, alles gespiegelt</translation>
        </message>
        <message>
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <source>Realism</source>
            <translation>Realismus</translation>
        </message>
        <message>
            <source>1: drawn by the network alone. Less: begun with the simulator's ECG, whose intervals it then keeps. 0: the simulator.</source>
            <translation>1: allein vom Netz gezeichnet. Weniger: mit dem EKG des Simulators begonnen, dessen Intervalle dann bleiben. 0: der Simulator.</translation>
        </message>
        <message>
            <source>1: their shapes are the network's own. Less: begun with the simulator's, as rare statements need it.</source>
            <translation>1: Ihre Formen sind die des Netzes. Weniger: mit denen des Simulators begonnen, wie seltene Befunde es brauchen.</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Evaluations of the network for one ECG; fewer are faster and coarser.</source>
            <translation>Auswertungen des Netzes für ein EKG; weniger sind schneller und gröber.</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Führung</translation>
        </message>
        <message>
            <source>How strongly the diagnosis is pressed; 1 is as common as it is in real ECGs.</source>
            <translation>Wie stark auf die Diagnose gedrängt wird; 1 ist so häufig wie in echten EKG.</translation>
        </message>
    </context>
    <context>
        <name>Catalogue</name>
        <message>
            <source>Sinus</source>
            <translation>Sinus</translation>
        </message>
        <message>
            <source>otherwise</source>
            <translation>sonst</translation>
        </message>
        <message>
            <source>Work through rate, rhythm, axis, intervals, QRS and ST-T in the same order every time. Normal means that every one of them is in its limits for this age and sex.</source>
            <translation>Gehen Sie Frequenz, Rhythmus, Achse, Intervalle, QRS und ST-T jedes Mal in derselben Reihenfolge durch. Normal heißt, dass jedes davon für Alter und Geschlecht in seinen Grenzen liegt.</translation>
        </message>
        <message>
            <source>Sinus rhythm</source>
            <translation>Sinusrhythmus</translation>
        </message>
        <message>
            <source>A P wave upright in II and inverted in aVR before every QRS, at a constant PR interval, 60 to 100 per minute.</source>
            <translation>Vor jedem QRS eine P-Welle, positiv in II und negativ in aVR, mit gleichbleibender PQ-Zeit, 60 bis 100 pro Minute.</translation>
        </message>
        <message>
            <source>Sinus bradycardia</source>
            <translation>Sinusbradykardie</translation>
        </message>
        <message>
            <source>mild</source>
            <translation>leicht</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>ausgeprägt</translation>
        </message>
        <message>
            <source>Normal P waves, one before each QRS, slower than 60 per minute. Common in athletes and asleep; ask for beta blockers before calling it disease.</source>
            <translation>Normale P-Wellen, eine vor jedem QRS, langsamer als 60 pro Minute. Häufig bei Sportlern und im Schlaf; fragen Sie nach Betablockern, bevor Sie es krankhaft nennen.</translation>
        </message>
        <message>
            <source>Sinus tachycardia</source>
            <translation>Sinustachykardie</translation>
        </message>
        <message>
            <source>Normal P waves before each QRS, faster than 100 per minute. It is a response: look for fever, pain, bleeding, embolism or thyroid disease.</source>
            <translation>Normale P-Wellen vor jedem QRS, schneller als 100 pro Minute. Es ist eine Reaktion: Suchen Sie Fieber, Schmerz, Blutung, Embolie oder eine Schilddrüsenerkrankung.</translation>
        </message>
        <message>
            <source>Sinus arrhythmia</source>
            <translation>Sinusarrhythmie</translation>
        </message>
        <message>
            <source>The P wave and PR interval stay the same while the rate rises with inspiration and falls with expiration. Normal, above all in the young.</source>
            <translation>P-Welle und PQ-Zeit bleiben gleich, während die Frequenz bei der Einatmung steigt und bei der Ausatmung fällt. Normal, vor allem bei Jungen.</translation>
        </message>
        <message>
            <source>Sinus pause / sinus arrest</source>
            <translation>Sinuspause / Sinusarrest</translation>
        </message>
        <message>
            <source>The P wave fails to come and the pause is no multiple of the PP interval. Three seconds or symptoms make it matter.</source>
            <translation>Die P-Welle bleibt aus, und die Pause ist kein Vielfaches des PP-Abstands. Drei Sekunden oder Symptome machen sie bedeutsam.</translation>
        </message>
        <message>
            <source>The pause ends with a sinus beat or an escape; what stopped the sinus node is not modelled.</source>
            <translation>Die Pause endet mit einem Sinusschlag oder einem Ersatzschlag; was den Sinusknoten anhielt, ist nicht nachgebildet.</translation>
        </message>
        <message>
            <source>Second-degree SA exit block (type II)</source>
            <translation>SA-Block II. Grades (Typ II)</translation>
        </message>
        <message>
            <source>A whole P-QRS-T is missing and the pause is twice the PP interval: the sinus node fired, the impulse did not leave it.</source>
            <translation>Ein ganzer P-QRS-T-Komplex fehlt, und die Pause ist doppelt so lang wie der PP-Abstand: Der Sinusknoten hat gefeuert, der Impuls hat ihn nicht verlassen.</translation>
        </message>
        <message>
            <source>Ectopic (low) atrial rhythm</source>
            <translation>Ektoper (tiefer) Vorhofrhythmus</translation>
        </message>
        <message>
            <source>P waves inverted in II, III and aVF with a PR of at least 120 ms: the atria are driven from below.</source>
            <translation>Negative P-Wellen in II, III und aVF mit einer PQ-Zeit von mindestens 120 ms: Die Vorhöfe werden von unten erregt.</translation>
        </message>
        <message>
            <source>One low atrial focus only; a left atrial focus is not drawn.</source>
            <translation>Nur ein tiefer Vorhofherd; ein linksatrialer Herd wird nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Wandering atrial pacemaker</source>
            <translation>Wandernder Vorhofschrittmacher</translation>
        </message>
        <message>
            <source>At least three P shapes with changing PR, at 100 per minute or less. Faster, the same picture is called multifocal atrial tachycardia.</source>
            <translation>Mindestens drei P-Formen mit wechselnder PQ-Zeit, höchstens 100 pro Minute. Schneller heißt dasselbe Bild multifokale atriale Tachykardie.</translation>
        </message>
        <message>
            <source>Up to five fixed foci; the P wave does not merge gradually between two of them.</source>
            <translation>Bis zu fünf feste Herde; die P-Welle geht nicht allmählich von einem in den anderen über.</translation>
        </message>
        <message>
            <source>Atrial</source>
            <translation>Vorhof</translation>
        </message>
        <message>
            <source>Premature atrial complex(es)</source>
            <translation>Supraventrikuläre Extrasystole(n)</translation>
        </message>
        <message>
            <source>frequent</source>
            <translation>häufig</translation>
        </message>
        <message>
            <source>occasional</source>
            <translation>gelegentlich</translation>
        </message>
        <message>
            <source>bigeminal</source>
            <translation>Bigeminus</translation>
        </message>
        <message>
            <source>trigeminal</source>
            <translation>Trigeminus</translation>
        </message>
        <message>
            <source>paired</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>multiform</source>
            <translation>multiform</translation>
        </message>
        <message>
            <source>interpolated</source>
            <translation>interponiert</translation>
        </message>
        <message>
            <source>aberrant</source>
            <translation>aberrant</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>blockiert</translation>
        </message>
        <message>
            <source>An early P wave of another shape, usually with a narrow QRS and a pause that does not fully compensate. Look for the P hidden in the T wave.</source>
            <translation>Eine frühe P-Welle anderer Form, meist mit schmalem QRS und einer nicht ganz kompensatorischen Pause. Suchen Sie das P, das in der T-Welle versteckt ist.</translation>
        </message>
        <message>
            <source>Atrial fibrillation, controlled ventricular response</source>
            <translation>Vorhofflimmern, normofrequent übergeleitet</translation>
        </message>
        <message>
            <source>rapid</source>
            <translation>schnell</translation>
        </message>
        <message>
            <source>slow</source>
            <translation>langsam</translation>
        </message>
        <message>
            <source>controlled</source>
            <translation>kontrolliert</translation>
        </message>
        <message>
            <source>paroxysmal</source>
            <translation>paroxysmal</translation>
        </message>
        <message>
            <source>intermittent</source>
            <translation>intermittierend</translation>
        </message>
        <message>
            <source>persistent</source>
            <translation>anhaltend</translation>
        </message>
        <message>
            <source>coarse</source>
            <translation>grob</translation>
        </message>
        <message>
            <source>fine</source>
            <translation>fein</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>No P waves, a restless baseline best seen in V1, and RR intervals without any pattern. Rate first, then think of stroke.</source>
            <translation>Keine P-Wellen, eine unruhige Grundlinie, am besten in V1 zu sehen, und RR-Intervalle ohne jedes Muster. Zuerst die Frequenz, dann an den Schlaganfall denken.</translation>
        </message>
        <message>
            <source>f waves are drawn by their statistics, not from wandering wavelets; QRS shape does not depend on them.</source>
            <translation>f-Wellen werden nach ihrer Statistik gezeichnet, nicht aus wandernden Teilwellen; die QRS-Form hängt nicht von ihnen ab.</translation>
        </message>
        <message>
            <source>Atrial fibrillation with rapid ventricular response</source>
            <translation>Tachykardes Vorhofflimmern</translation>
        </message>
        <message>
            <source>Irregularly irregular, no P waves, faster than 100 per minute. At high rates it looks regular: march it out with calipers.</source>
            <translation>Absolut unregelmäßig, keine P-Wellen, schneller als 100 pro Minute. Bei hohen Frequenzen sieht es regelmäßig aus: Messen Sie mit dem Zirkel nach.</translation>
        </message>
        <message>
            <source>Atrial fibrillation with slow ventricular response</source>
            <translation>Bradykardes Vorhofflimmern</translation>
        </message>
        <message>
            <source>Fibrillation below 60 per minute without drugs points to a diseased AV node. If it becomes regular, think of complete block or digitalis.</source>
            <translation>Vorhofflimmern unter 60 pro Minute ohne Medikamente weist auf einen kranken AV-Knoten. Wird es regelmäßig, denken Sie an einen AV-Block III oder Digitalis.</translation>
        </message>
        <message>
            <source>Atrial fibrillation with RVR and LBBB</source>
            <translation>Tachykardes Vorhofflimmern mit Linksschenkelblock</translation>
        </message>
        <message>
            <source>A fast broad-complex rhythm that is irregular is atrial fibrillation with bundle branch block until shown otherwise; ventricular tachycardia is regular.</source>
            <translation>Ein schneller, breiter, unregelmäßiger Rhythmus ist bis zum Beweis des Gegenteils Vorhofflimmern mit Schenkelblock; eine Kammertachykardie ist regelmäßig.</translation>
        </message>
        <message>
            <source>Atrial flutter with 2:1 AV conduction</source>
            <translation>Vorhofflattern mit 2:1-Überleitung</translation>
        </message>
        <message>
            <source>typical</source>
            <translation>typisch</translation>
        </message>
        <message>
            <source>atypical</source>
            <translation>atypisch</translation>
        </message>
        <message>
            <source>A regular narrow tachycardia near 150 per minute is flutter until shown otherwise. Look for the sawtooth in II, III and aVF; every second wave hides in the QRS or T.</source>
            <translation>Eine regelmäßige schmale Tachykardie um 150 pro Minute ist bis zum Beweis des Gegenteils Vorhofflattern. Suchen Sie den Sägezahn in II, III und aVF; jede zweite Welle versteckt sich in QRS oder T.</translation>
        </message>
        <message>
            <source>Typical counter-clockwise flutter only; clockwise and left atrial flutter are not drawn.</source>
            <translation>Nur typisches Flattern gegen den Uhrzeigersinn; Flattern im Uhrzeigersinn und linksatriales werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Atrial flutter with 4:1 AV conduction</source>
            <translation>Vorhofflattern mit 4:1-Überleitung</translation>
        </message>
        <message>
            <source>Four flutter waves for each QRS: the sawtooth is in full view between the beats and the pulse is near 75 and regular.</source>
            <translation>Vier Flatterwellen je QRS: Der Sägezahn liegt zwischen den Schlägen offen, und der Puls ist regelmäßig um 75.</translation>
        </message>
        <message>
            <source>Atrial flutter with variable block</source>
            <translation>Vorhofflattern mit wechselnder Überleitung</translation>
        </message>
        <message>
            <source>variable</source>
            <translation>wechselnd</translation>
        </message>
        <message>
            <source>Irregular, yet every RR is a multiple of the flutter interval; that separates it from fibrillation.</source>
            <translation>Unregelmäßig, doch jedes RR ist ein Vielfaches des Flatterintervalls; das unterscheidet es vom Flimmern.</translation>
        </message>
        <message>
            <source>Ectopic atrial tachycardia</source>
            <translation>Ektope atriale Tachykardie</translation>
        </message>
        <message>
            <source>P waves of one abnormal shape before each QRS at 100 to 250 per minute, with a flat line between them.</source>
            <translation>Vor jedem QRS P-Wellen einer einzigen abnormen Form mit 100 bis 250 pro Minute, dazwischen eine flache Linie.</translation>
        </message>
        <message>
            <source>One low atrial focus only; warming up and cooling down of the focus are not drawn.</source>
            <translation>Nur ein tiefer Vorhofherd; Aufwärmen und Abkühlen des Herdes werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Multifocal atrial tachycardia</source>
            <translation>Multifokale atriale Tachykardie</translation>
        </message>
        <message>
            <source>Irregular, over 100 per minute, at least three P shapes. The P waves tell it from fibrillation; the lungs are usually the cause.</source>
            <translation>Unregelmäßig, über 100 pro Minute, mindestens drei P-Formen. Die P-Wellen unterscheiden es vom Flimmern; meist ist die Lunge die Ursache.</translation>
        </message>
        <message>
            <source>Up to five fixed foci; each has one shape.</source>
            <translation>Bis zu fünf feste Herde; jeder hat eine Form.</translation>
        </message>
        <message>
            <source>Supraventricular tachycardia</source>
            <translation>Supraventrikuläre Tachykardie</translation>
        </message>
        <message>
            <source>Regular, narrow, usually over 150 per minute, no P waves before the QRS. Search the end of the QRS and the ST segment for a retrograde P.</source>
            <translation>Regelmäßig, schmal, meist über 150 pro Minute, keine P-Wellen vor dem QRS. Suchen Sie am Ende des QRS und in der ST-Strecke nach einem retrograden P.</translation>
        </message>
        <message>
            <source>A paroxysm that begins can be drawn, one that ends cannot.</source>
            <translation>Ein beginnender Anfall kann gezeichnet werden, ein endender nicht.</translation>
        </message>
        <message>
            <source>AV nodal re-entrant tachycardia (typical)</source>
            <translation>AV-Knoten-Reentry-Tachykardie (typisch)</translation>
        </message>
        <message>
            <source>Compare with the tracing in sinus rhythm: a pseudo r' in V1 or pseudo s in II that vanishes is the retrograde P wave.</source>
            <translation>Vergleichen Sie mit der Kurve im Sinusrhythmus: Ein Pseudo-r' in V1 oder Pseudo-s in II, das verschwindet, ist die retrograde P-Welle.</translation>
        </message>
        <message>
            <source>Typical slow-fast form only; the atypical form is not drawn.</source>
            <translation>Nur die typische Slow-fast-Form; die atypische wird nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Orthodromic AV re-entrant tachycardia</source>
            <translation>Orthodrome AV-Reentry-Tachykardie</translation>
        </message>
        <message>
            <source>Narrow and regular with a retrograde P wave in the ST segment, more than 70 ms after the QRS. ST depression during it is common and no infarct.</source>
            <translation>Schmal und regelmäßig mit retrograder P-Welle in der ST-Strecke, mehr als 70 ms nach dem QRS. ST-Senkungen dabei sind häufig und kein Infarkt.</translation>
        </message>
        <message>
            <source>Orthodromic form only; antidromic tachycardia is not drawn.</source>
            <translation>Nur die orthodrome Form; die antidrome Tachykardie wird nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Junctional</source>
            <translation>Junktional</translation>
        </message>
        <message>
            <source>Junctional escape rhythm</source>
            <translation>Junktionaler Ersatzrhythmus</translation>
        </message>
        <message>
            <source>Regular, narrow, 40 to 60 per minute; the P wave is missing, inverted just before, or just after the QRS.</source>
            <translation>Regelmäßig, schmal, 40 bis 60 pro Minute; die P-Welle fehlt oder steht negativ kurz vor oder kurz nach dem QRS.</translation>
        </message>
        <message>
            <source>Accelerated junctional rhythm</source>
            <translation>Akzelerierter junktionaler Rhythmus</translation>
        </message>
        <message>
            <source>A junctional rhythm at 61 to 100 per minute overtakes the sinus node. Think of digitalis, inferior infarct and heart surgery.</source>
            <translation>Ein junktionaler Rhythmus mit 61 bis 100 pro Minute überholt den Sinusknoten. Denken Sie an Digitalis, Hinterwandinfarkt und Herzchirurgie.</translation>
        </message>
        <message>
            <source>Junctional tachycardia</source>
            <translation>Junktionale Tachykardie</translation>
        </message>
        <message>
            <source>A junctional rhythm above 100 per minute from enhanced automaticity; seen after heart surgery and with digitalis.</source>
            <translation>Ein junktionaler Rhythmus über 100 pro Minute durch gesteigerte Automatie; nach Herzoperationen und unter Digitalis.</translation>
        </message>
        <message>
            <source>Premature junctional complex(es)</source>
            <translation>Junktionale Extrasystole(n)</translation>
        </message>
        <message>
            <source>An early narrow QRS whose P wave is absent, inverted just before it, or just after it.</source>
            <translation>Ein früher schmaler QRS, dessen P-Welle fehlt oder negativ kurz davor oder kurz danach steht.</translation>
        </message>
        <message>
            <source>Ventricular</source>
            <translation>Ventrikulär</translation>
        </message>
        <message>
            <source>Premature ventricular complex(es)</source>
            <translation>Ventrikuläre Extrasystole(n)</translation>
        </message>
        <message>
            <source>uniform</source>
            <translation>gleichförmig</translation>
        </message>
        <message>
            <source>R-on-T</source>
            <translation>R-auf-T</translation>
        </message>
        <message>
            <source>An early broad QRS without a P wave before it, T wave the other way, and a full compensatory pause. Count them, and look at the rest of the tracing for the heart disease.</source>
            <translation>Ein früher breiter QRS ohne P-Welle davor, die T-Welle entgegengesetzt, und eine voll kompensatorische Pause. Zählen Sie sie, und suchen Sie in der übrigen Kurve nach der Herzkrankheit.</translation>
        </message>
        <message>
            <source>Five foci with a fixed shape each; fusion with the next sinus beat is not drawn.</source>
            <translation>Fünf Herde mit je einer festen Form; Fusion mit dem nächsten Sinusschlag wird nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Ventricular bigeminy</source>
            <translation>Ventrikulärer Bigeminus</translation>
        </message>
        <message>
            <source>Every second beat is a ventricular extrasystole, so the pulse at the wrist may be half the rate on the ECG.</source>
            <translation>Jeder zweite Schlag ist eine Kammerextrasystole, der Puls am Handgelenk kann also halb so schnell sein wie im EKG.</translation>
        </message>
        <message>
            <source>Ventricular trigeminy</source>
            <translation>Ventrikulärer Trigeminus</translation>
        </message>
        <message>
            <source>Every third beat is a ventricular extrasystole, in groups of three that repeat.</source>
            <translation>Jeder dritte Schlag ist eine Kammerextrasystole, in wiederkehrenden Dreiergruppen.</translation>
        </message>
        <message>
            <source>Paired PVCs (couplet)</source>
            <translation>Ventrikuläre Couplets</translation>
        </message>
        <message>
            <source>Two ventricular extrasystoles in a row; three at over 100 per minute are already a ventricular tachycardia.</source>
            <translation>Zwei Kammerextrasystolen in Folge; drei mit über 100 pro Minute sind schon eine Kammertachykardie.</translation>
        </message>
        <message>
            <source>Non-sustained ventricular tachycardia</source>
            <translation>Nicht anhaltende ventrikuläre Tachykardie</translation>
        </message>
        <message>
            <source>At least three broad beats faster than 100 per minute that stop by themselves within 30 seconds.</source>
            <translation>Mindestens drei breite Schläge, schneller als 100 pro Minute, die innerhalb von 30 Sekunden von selbst enden.</translation>
        </message>
        <message>
            <source>All beats of a run come from one focus.</source>
            <translation>Alle Schläge einer Salve kommen aus einem Herd.</translation>
        </message>
        <message>
            <source>Ventricular tachycardia, monomorphic</source>
            <translation>Ventrikuläre Tachykardie, monomorph</translation>
        </message>
        <message>
            <source>sustained</source>
            <translation>anhaltend</translation>
        </message>
        <message>
            <source>A regular broad-complex tachycardia is ventricular until shown otherwise. Dissociated P waves, capture and fusion beats prove it.</source>
            <translation>Eine regelmäßige Tachykardie mit breitem QRS ist bis zum Beweis des Gegenteils ventrikulär. Dissoziierte P-Wellen, Capture- und Fusionsschläge beweisen es.</translation>
        </message>
        <message>
            <source>Capture and fusion beats are not drawn.</source>
            <translation>Capture- und Fusionsschläge werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Polymorphic ventricular tachycardia</source>
            <translation>Polymorphe ventrikuläre Tachykardie</translation>
        </message>
        <message>
            <source>A fast broad rhythm whose QRS changes from beat to beat. With a normal QT before it, think of acute ischaemia.</source>
            <translation>Ein schneller breiter Rhythmus, dessen QRS von Schlag zu Schlag wechselt. Bei normalem QT davor denken Sie an akute Ischämie.</translation>
        </message>
        <message>
            <source>A turning dipole with continuous waves: single QRS complexes and T waves have no marked bounds.</source>
            <translation>Ein drehender Dipol mit fortlaufenden Wellen: Einzelne QRS-Komplexe und T-Wellen haben keine gekennzeichneten Grenzen.</translation>
        </message>
        <message>
            <source>Torsades de pointes</source>
            <translation>Torsade de pointes</translation>
        </message>
        <message>
            <source>The QRS twists around the baseline after a beat with a long QT, often after a pause. Magnesium, potassium, and stop the drug that did it.</source>
            <translation>Der QRS dreht sich um die Grundlinie, nach einem Schlag mit langem QT, oft nach einer Pause. Magnesium, Kalium, und das auslösende Medikament absetzen.</translation>
        </message>
        <message>
            <source>A turning dipole with continuous waves: single QRS complexes and T waves have no marked bounds in the run.</source>
            <translation>Ein drehender Dipol mit fortlaufenden Wellen: Einzelne QRS-Komplexe und T-Wellen haben in der Salve keine gekennzeichneten Grenzen.</translation>
        </message>
        <message>
            <source>Ventricular fibrillation</source>
            <translation>Kammerflimmern</translation>
        </message>
        <message>
            <source>A chaotic line without QRS complexes. Nothing is to be measured: defibrillate.</source>
            <translation>Eine chaotische Linie ohne QRS-Komplexe. Es gibt nichts zu messen: defibrillieren.</translation>
        </message>
        <message>
            <source>Band-limited oscillation by its statistics; it does not grow finer with time.</source>
            <translation>Bandbegrenzte Schwingung nach ihrer Statistik; sie wird mit der Zeit nicht feiner.</translation>
        </message>
        <message>
            <source>Asystole</source>
            <translation>Asystolie</translation>
        </message>
        <message>
            <source>No QRS complexes at all. Check the electrodes and the gain before believing a perfectly straight line.</source>
            <translation>Überhaupt keine QRS-Komplexe. Prüfen Sie Elektroden und Verstärkung, bevor Sie einer ganz geraden Linie glauben.</translation>
        </message>
        <message>
            <source>Idioventricular (ventricular escape) rhythm</source>
            <translation>Idioventrikulärer (ventrikulärer Ersatz-) Rhythmus</translation>
        </message>
        <message>
            <source>Broad QRS, 20 to 40 per minute, no conducted P waves: the last escape the heart has. Do not suppress it.</source>
            <translation>Breiter QRS, 20 bis 40 pro Minute, keine übergeleiteten P-Wellen: der letzte Ersatzrhythmus, den das Herz hat. Nicht unterdrücken.</translation>
        </message>
        <message>
            <source>Accelerated idioventricular rhythm</source>
            <translation>Akzelerierter idioventrikulärer Rhythmus</translation>
        </message>
        <message>
            <source>Broad and regular at 41 to 110 per minute with a soft start and end; typical of reperfusion and usually harmless.</source>
            <translation>Breit und regelmäßig mit 41 bis 110 pro Minute, mit weichem Beginn und Ende; typisch für die Reperfusion und meist harmlos.</translation>
        </message>
        <message>
            <source>Ventricular paced rhythm</source>
            <translation>Ventrikulärer Schrittmacherrhythmus</translation>
        </message>
        <message>
            <source>A spike before each broad QRS of left bundle branch block shape with a superior axis. ST-T changes after paced beats say little.</source>
            <translation>Ein Spike vor jedem breiten QRS in Form eines Linksschenkelblocks mit Achse nach oben. ST-T-Veränderungen nach stimulierten Schlägen sagen wenig.</translation>
        </message>
        <message>
            <source>Every stimulus captures at the set rate; sensing, fusion and failure to capture are not drawn.</source>
            <translation>Jeder Stimulus greift mit der eingestellten Frequenz; Wahrnehmung, Fusion und Exit-Block werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Atrial paced rhythm</source>
            <translation>Vorhof-Schrittmacherrhythmus</translation>
        </message>
        <message>
            <source>A spike before each P wave and a normally conducted QRS after it.</source>
            <translation>Ein Spike vor jeder P-Welle und danach ein normal übergeleiteter QRS.</translation>
        </message>
        <message>
            <source>Every stimulus captures at the set rate; sensing and failure to capture are not drawn.</source>
            <translation>Jeder Stimulus greift mit der eingestellten Frequenz; Wahrnehmung und Exit-Block werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>AV sequential (dual-chamber) paced rhythm</source>
            <translation>AV-sequenzieller (Zweikammer-) Schrittmacherrhythmus</translation>
        </message>
        <message>
            <source>Two spikes, one before the P wave and one before a broad QRS, at the programmed AV delay.</source>
            <translation>Zwei Spikes, einer vor der P-Welle und einer vor einem breiten QRS, im Abstand der programmierten AV-Zeit.</translation>
        </message>
        <message>
            <source>First-degree AV block</source>
            <translation>AV-Block I. Grades</translation>
        </message>
        <message>
            <source>borderline</source>
            <translation>grenzwertig</translation>
        </message>
        <message>
            <source>Every P wave is conducted, only late: PR over 200 ms and constant. A delay rather than a block.</source>
            <translation>Jede P-Welle wird übergeleitet, nur spät: PQ-Zeit über 200 ms und konstant. Eher eine Verzögerung als ein Block.</translation>
        </message>
        <message>
            <source>Second-degree AV block, Mobitz I (Wenckebach)</source>
            <translation>AV-Block II. Grades, Typ Mobitz I (Wenckebach)</translation>
        </message>
        <message>
            <source>PR grows from beat to beat until a P wave is dropped; the PR after the pause is the shortest. Grouped beating is the clue.</source>
            <translation>Die PQ-Zeit wächst von Schlag zu Schlag, bis eine P-Welle ausfällt; die PQ-Zeit nach der Pause ist die kürzeste. Gruppenbildung ist der Hinweis.</translation>
        </message>
        <message>
            <source>Second-degree AV block, Mobitz II</source>
            <translation>AV-Block II. Grades, Typ Mobitz II</translation>
        </message>
        <message>
            <source>P waves are dropped without warning: the PR before and after is the same. Below the node, QRS often broad, and a pacemaker is due.</source>
            <translation>P-Wellen fallen ohne Vorwarnung aus: Die PQ-Zeit davor und danach ist gleich. Unterhalb des Knotens, QRS oft breit, und ein Schrittmacher steht an.</translation>
        </message>
        <message>
            <source>2:1 AV block</source>
            <translation>AV-Block II. Grades mit 2:1-Überleitung</translation>
        </message>
        <message>
            <source>Every second P wave is dropped, so Mobitz I and II cannot be told apart: a narrow QRS and a response to atropine favour the node.</source>
            <translation>Jede zweite P-Welle fällt aus, Mobitz I und II sind also nicht zu unterscheiden: Ein schmaler QRS und ein Ansprechen auf Atropin sprechen für den Knoten.</translation>
        </message>
        <message>
            <source>High-grade AV block</source>
            <translation>Höhergradiger AV-Block</translation>
        </message>
        <message>
            <source>high grade</source>
            <translation>höhergradig</translation>
        </message>
        <message>
            <source>Two or more P waves in a row are not conducted, yet some are. Treat it as complete block about to happen.</source>
            <translation>Zwei oder mehr P-Wellen in Folge werden nicht übergeleitet, einige aber doch. Behandeln Sie es wie einen drohenden AV-Block III.</translation>
        </message>
        <message>
            <source>Complete AV block with junctional escape</source>
            <translation>Kompletter AV-Block mit junktionalem Ersatzrhythmus</translation>
        </message>
        <message>
            <source>congenital</source>
            <translation>angeboren</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>komplett</translation>
        </message>
        <message>
            <source>narrow escape</source>
            <translation>schmaler Ersatzrhythmus</translation>
        </message>
        <message>
            <source>P waves and QRS complexes each march at their own regular rate. A narrow escape at 40 to 60 comes from the junction.</source>
            <translation>P-Wellen und QRS-Komplexe laufen je in eigenem, regelmäßigem Takt. Ein schmaler Ersatzrhythmus mit 40 bis 60 kommt aus der AV-Junktion.</translation>
        </message>
        <message>
            <source>Complete AV block with ventricular escape</source>
            <translation>Kompletter AV-Block mit ventrikulärem Ersatzrhythmus</translation>
        </message>
        <message>
            <source>wide escape</source>
            <translation>breiter Ersatzrhythmus</translation>
        </message>
        <message>
            <source>Dissociated P waves over a broad escape at 20 to 40 per minute: slow, unreliable, and in need of pacing now.</source>
            <translation>Dissoziierte P-Wellen über einem breiten Ersatzrhythmus mit 20 bis 40 pro Minute: langsam, unzuverlässig, sofort stimulationsbedürftig.</translation>
        </message>
        <message>
            <source>Short PR interval</source>
            <translation>Verkürztes PR-Intervall (PQ-Zeit)</translation>
        </message>
        <message>
            <source>PR under 120 ms with a normal QRS and no delta wave. Without tachycardia it is a finding, not a disease.</source>
            <translation>PQ-Zeit unter 120 ms mit normalem QRS und ohne Deltawelle. Ohne Tachykardie ein Befund, keine Krankheit.</translation>
        </message>
        <message>
            <source>IV conduction</source>
            <translation>Intraventrikuläre Leitung</translation>
        </message>
        <message>
            <source>Right bundle branch block</source>
            <translation>Rechtsschenkelblock</translation>
        </message>
        <message>
            <source>rate-dependent</source>
            <translation>frequenzabhängig</translation>
        </message>
        <message>
            <source>QRS at least 120 ms, rSR' in V1, slurred S in I and V6. The first half of the QRS stays normal, so an infarct can still be read.</source>
            <translation>QRS mindestens 120 ms, rSR' in V1, plumpes S in I und V6. Die erste Hälfte des QRS bleibt normal, ein Infarkt ist also noch zu lesen.</translation>
        </message>
        <message>
            <source>Incomplete right bundle branch block</source>
            <translation>Inkompletter Rechtsschenkelblock</translation>
        </message>
        <message>
            <source>incomplete</source>
            <translation>inkomplett</translation>
        </message>
        <message>
            <source>The rSr' of right bundle branch block with a QRS of 110 to 119 ms. Often normal in the young; listen for an atrial septal defect.</source>
            <translation>Das rSr' des Rechtsschenkelblocks mit einem QRS von 110 bis 119 ms. Bei Jungen oft normal; hören Sie nach einem Vorhofseptumdefekt.</translation>
        </message>
        <message>
            <source>Left bundle branch block</source>
            <translation>Linksschenkelblock</translation>
        </message>
        <message>
            <source>QRS at least 120 ms, deep S in V1, broad notched R without q in I and V6, ST-T away from the QRS. It hides infarct and hypertrophy.</source>
            <translation>QRS mindestens 120 ms, tiefes S in V1, breites gekerbtes R ohne q in I und V6, ST-T dem QRS entgegen. Er verdeckt Infarkt und Hypertrophie.</translation>
        </message>
        <message>
            <source>Incomplete left bundle branch block</source>
            <translation>Inkompletter Linksschenkelblock</translation>
        </message>
        <message>
            <source>Loss of the septal q in I and V6 with a QRS of 110 to 119 ms; often together with left ventricular hypertrophy.</source>
            <translation>Verlust des septalen q in I und V6 bei einem QRS von 110 bis 119 ms; oft zusammen mit linksventrikulärer Hypertrophie.</translation>
        </message>
        <message>
            <source>Left anterior fascicular block</source>
            <translation>Linksanteriorer Faszikelblock</translation>
        </message>
        <message>
            <source>Axis from -45 to -90 degrees, qR in aVL, rS in II, III and aVF, QRS under 120 ms.</source>
            <translation>Achse von -45 bis -90 Grad, qR in aVL, rS in II, III und aVF, QRS unter 120 ms.</translation>
        </message>
        <message>
            <source>Left posterior fascicular block</source>
            <translation>Linksposteriorer Faszikelblock</translation>
        </message>
        <message>
            <source>Right axis with qR in III and rS in I. Rare alone: first rule out right ventricular hypertrophy, embolism and lateral infarct.</source>
            <translation>Rechtstyp mit qR in III und rS in I. Allein selten: Schließen Sie zuerst Rechtsherzhypertrophie, Embolie und Lateralinfarkt aus.</translation>
        </message>
        <message>
            <source>The shape was made by hand after the criteria: too few real records to learn it from.</source>
            <translation>Die Form wurde nach den Kriterien von Hand gemacht: Es gibt zu wenige echte Aufzeichnungen, um sie zu lernen.</translation>
        </message>
        <message>
            <source>RBBB and left anterior fascicular block</source>
            <translation>Rechtsschenkelblock mit linksanteriorem Faszikelblock</translation>
        </message>
        <message>
            <source>Only the posterior fascicle is left to conduct. Name the parts: bifascicular says less than right bundle branch block with left anterior fascicular block.</source>
            <translation>Nur der hintere Faszikel leitet noch. Nennen Sie die Teile: „Bifaszikulär“ sagt weniger als Rechtsschenkelblock mit linksanteriorem Hemiblock.</translation>
        </message>
        <message>
            <source>First-degree AV block, RBBB and LAFB</source>
            <translation>AV-Block I. Grades, Rechtsschenkelblock und linksanteriorer Faszikelblock</translation>
        </message>
        <message>
            <source>Bifascicular block with a long PR. The delay is usually in the AV node, so trifascicular is a name and not a place.</source>
            <translation>Bifaszikulärer Block mit langer PQ-Zeit. Die Verzögerung liegt meist im AV-Knoten, „trifaszikulär“ ist also ein Name und kein Ort.</translation>
        </message>
        <message>
            <source>Nonspecific intraventricular conduction delay</source>
            <translation>Unspezifische intraventrikuläre Leitungsverzögerung</translation>
        </message>
        <message>
            <source>QRS over 110 ms that is neither right nor left bundle branch block; think of muscle disease, potassium and drugs.</source>
            <translation>QRS über 110 ms, der weder Rechts- noch Linksschenkelblock ist; denken Sie an Muskelerkrankung, Kalium und Medikamente.</translation>
        </message>
        <message>
            <source>Ventricular pre-excitation (WPW pattern)</source>
            <translation>Ventrikuläre Präexzitation (WPW-Muster)</translation>
        </message>
        <message>
            <source>type A</source>
            <translation>Typ A</translation>
        </message>
        <message>
            <source>type B</source>
            <translation>Typ B</translation>
        </message>
        <message>
            <source>Short PR, slurred delta wave, broad QRS. Never an AV nodal blocker for atrial fibrillation with pre-excitation.</source>
            <translation>Kurze PQ-Zeit, träge Deltawelle, breiter QRS. Bei Vorhofflimmern mit Präexzitation nie ein Mittel, das den AV-Knoten bremst.</translation>
        </message>
        <message>
            <source>Three pathway positions; two pathways at once are not drawn.</source>
            <translation>Drei Lagen der Bahn; zwei Bahnen zugleich werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Brugada pattern type 1</source>
            <translation>Brugada-Muster Typ 1</translation>
        </message>
        <message>
            <source>Coved ST elevation V1-V2 (Brugada type 1)</source>
            <translation>Zeltförmige ST-Hebung V1-V2 (Brugada Typ 1)</translation>
        </message>
        <message>
            <source>Coved ST elevation of at least 2 mm falling into an inverted T in V1 or V2. It is the only shape that makes the diagnosis.</source>
            <translation>Zeltförmige (coved) ST-Hebung von mindestens 2 mm, die in ein negatives T übergeht, in V1 oder V2. Nur diese Form stellt die Diagnose.</translation>
        </message>
        <message>
            <source>The coved ST segment is drawn in V1 and V2 at the fourth intercostal space; higher leads are not drawn.</source>
            <translation>Die zeltförmige ST-Strecke wird in V1 und V2 im vierten Interkostalraum gezeichnet; höhere Ableitungen nicht.</translation>
        </message>
        <message>
            <source>Brugada pattern type 2</source>
            <translation>Brugada-Muster Typ 2</translation>
        </message>
        <message>
            <source>Saddleback ST elevation V1-V2 (Brugada type 2)</source>
            <translation>Sattelförmige ST-Hebung V1-V2 (Brugada Typ 2)</translation>
        </message>
        <message>
            <source>A saddleback in V2 with an upright T wave. It only raises the question; a wide r' triangle tells it from incomplete right bundle branch block.</source>
            <translation>Eine Sattelform in V2 mit positiver T-Welle. Sie stellt nur die Frage; ein breites r'-Dreieck unterscheidet sie vom inkompletten Rechtsschenkelblock.</translation>
        </message>
        <message>
            <source>Shaped by hand after the criteria; the angle of the r' triangle is not controlled.</source>
            <translation>Nach den Kriterien von Hand geformt; der Winkel des r'-Dreiecks wird nicht gesteuert.</translation>
        </message>
        <message>
            <source>Axis/voltage</source>
            <translation>Achse/Spannung</translation>
        </message>
        <message>
            <source>Left axis deviation</source>
            <translation>Linkslagetyp, überdreht (Linksachsenabweichung)</translation>
        </message>
        <message>
            <source>QRS up in I and down in aVF and II: beyond -30 degrees. Left anterior fascicular block and inferior infarct are the first thoughts.</source>
            <translation>QRS positiv in I und negativ in aVF und II: jenseits von -30 Grad. Denken Sie zuerst an linksanterioren Hemiblock und inferioren Infarkt.</translation>
        </message>
        <message>
            <source>Right axis deviation</source>
            <translation>Rechtslagetyp (Rechtsachsenabweichung)</translation>
        </message>
        <message>
            <source>QRS down in I and up in aVF. Right ventricular load, posterior fascicular block, lateral infarct, or swapped arm leads.</source>
            <translation>QRS negativ in I und positiv in aVF. Rechtsherzbelastung, linksposteriorer Hemiblock, Lateralinfarkt oder vertauschte Armableitungen.</translation>
        </message>
        <message>
            <source>Extreme (north-west) axis</source>
            <translation>Extreme Achsabweichung (Nordwest-Achse)</translation>
        </message>
        <message>
            <source>QRS down in I and in aVF. In a broad tachycardia it speaks for ventricular origin; otherwise check the electrodes.</source>
            <translation>QRS negativ in I und in aVF. Bei einer breiten Tachykardie spricht das für ventrikulären Ursprung; sonst prüfen Sie die Elektroden.</translation>
        </message>
        <message>
            <source>Low QRS voltage</source>
            <translation>Niedervoltage</translation>
        </message>
        <message>
            <source>limb</source>
            <translation>Extremitäten</translation>
        </message>
        <message>
            <source>No limb lead reaches 5 mm. Fluid, fat, air or infiltration lies between the heart and the electrode.</source>
            <translation>Keine Extremitätenableitung erreicht 5 mm. Zwischen Herz und Elektrode liegt Flüssigkeit, Fett, Luft oder eine Infiltration.</translation>
        </message>
        <message>
            <source>LVH by voltage</source>
            <translation>Linksherzhypertrophie (Voltagekriterien)</translation>
        </message>
        <message>
            <source>voltage</source>
            <translation>Spannung</translation>
        </message>
        <message>
            <source>anterior</source>
            <translation>anterior</translation>
        </message>
        <message>
            <source>SV1 plus RV5 or RV6 of at least 35 mm (Sokolow-Lyon). Voltage alone is common in the young and thin: name the criterion, and look for a second sign in aVL, in the P wave of V1 or in the ST segment of V5 and V6.</source>
            <translation>SV1 plus RV5 oder RV6 mindestens 35 mm (Sokolow-Lyon). Hohe Spannung allein ist bei Jungen und Schlanken häufig: Nennen Sie das Kriterium, und suchen Sie ein zweites Zeichen in aVL, in der P-Welle von V1 oder in der ST-Strecke von V5 und V6.</translation>
        </message>
        <message>
            <source>LVH with secondary ST-T abnormality (strain)</source>
            <translation>Linksherzhypertrophie mit Erregungsrückbildungsstörung (Strain)</translation>
        </message>
        <message>
            <source>LVH with secondary ST-T abnormality</source>
            <translation>Linksventrikuläre Hypertrophie mit sekundärer ST-T-Veränderung</translation>
        </message>
        <message>
            <source>strain</source>
            <translation>Strain</translation>
        </message>
        <message>
            <source>anteroseptal</source>
            <translation>anteroseptal</translation>
        </message>
        <message>
            <source>septal</source>
            <translation>septal</translation>
        </message>
        <message>
            <source>anterolateral</source>
            <translation>anterolateral</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>lateral</translation>
        </message>
        <message>
            <source>high lateral</source>
            <translation>hochlateral</translation>
        </message>
        <message>
            <source>inferior</source>
            <translation>inferior</translation>
        </message>
        <message>
            <source>inferolateral</source>
            <translation>inferolateral</translation>
        </message>
        <message>
            <source>posterior</source>
            <translation>posterior</translation>
        </message>
        <message>
            <source>diffuse</source>
            <translation>diffus</translation>
        </message>
        <message>
            <source>Voltage plus downsloping ST depression and asymmetric T inversion in the lateral leads. The worse the strain, the worse the outlook.</source>
            <translation>Hohe Spannung plus deszendierende ST-Senkung und asymmetrische T-Negativierung in den lateralen Ableitungen. Je stärker diese Veränderung, desto schlechter die Aussicht.</translation>
        </message>
        <message>
            <source>Right ventricular hypertrophy</source>
            <translation>Rechtsherzhypertrophie</translation>
        </message>
        <message>
            <source>tall R</source>
            <translation>hohes R</translation>
        </message>
        <message>
            <source>Right axis, tall R in V1, deep S in V6. Look for T inversion in V1 to V3 and a right atrial P.</source>
            <translation>Rechtstyp, hohes R in V1, tiefes S in V6. Suchen Sie T-Negativierung in V1 bis V3 und ein P dextroatriale.</translation>
        </message>
        <message>
            <source>Left atrial abnormality</source>
            <translation>Linksatriale Abnormalität (P mitrale)</translation>
        </message>
        <message>
            <source>P of at least 120 ms, notched in II, with a deep wide terminal part in V1.</source>
            <translation>P mindestens 120 ms, gekerbt in II, mit tiefem breitem Endteil in V1.</translation>
        </message>
        <message>
            <source>Right atrial abnormality</source>
            <translation>Rechtsatriale Abnormalität (P pulmonale)</translation>
        </message>
        <message>
            <source>P of at least 2.5 mm, peaked, in II, III or aVF.</source>
            <translation>P mindestens 2,5 mm hoch und spitz in II, III oder aVF.</translation>
        </message>
        <message>
            <source>Poor R-wave progression</source>
            <translation>Mangelnde R-Progression</translation>
        </message>
        <message>
            <source>R in V3 of at most 3 mm and in V4 still smaller than S, or of at most 5 mm. Old anterior infarct, left ventricular hypertrophy, lung disease, or electrodes one space too high.</source>
            <translation>R in V3 höchstens 3 mm und in V4 noch kleiner als S, oder höchstens 5 mm. Alter Vorderwandinfarkt, linksventrikuläre Hypertrophie, Lungenerkrankung oder zu hoch sitzende Elektroden.</translation>
        </message>
        <message>
            <source>QRS height alternates from beat to beat as the heart swings in a large pericardial effusion.</source>
            <translation>Die QRS-Höhe wechselt von Schlag zu Schlag, weil das Herz in einem großen Perikarderguss schwingt.</translation>
        </message>
        <message>
            <source>The size of QRS alternates; its axis and the T wave do not.</source>
            <translation>Die Größe des QRS alterniert; seine Achse und die T-Welle nicht.</translation>
        </message>
        <message>
            <source>Acute anterior STEMI</source>
            <translation>Akuter Vorderwand-STEMI</translation>
        </message>
        <message>
            <source>acute</source>
            <translation>akut</translation>
        </message>
        <message>
            <source>recent</source>
            <translation>frisch</translation>
        </message>
        <message>
            <source>evolving</source>
            <translation>in Entwicklung</translation>
        </message>
        <message>
            <source>ST elevation V2 to V4 with tall T waves; inferior ST depression supports it. The left anterior descending artery is closed: time is muscle.</source>
            <translation>ST-Hebung V2 bis V4 mit hohen T-Wellen; eine inferiore ST-Senkung stützt das. Der RIVA ist verschlossen: Zeit ist Muskel.</translation>
        </message>
        <message>
            <source>Acute anteroseptal STEMI</source>
            <translation>Akuter anteroseptaler STEMI</translation>
        </message>
        <message>
            <source>ST elevation V1 to V3 with quiet lateral leads.</source>
            <translation>ST-Hebung V1 bis V3 bei ruhigen lateralen Ableitungen.</translation>
        </message>
        <message>
            <source>Acute anterolateral STEMI</source>
            <translation>Akuter anterolateraler STEMI</translation>
        </message>
        <message>
            <source>ST elevation V3 to V6, I and aVL: a proximal left anterior descending occlusion with much muscle at risk.</source>
            <translation>ST-Hebung V3 bis V6, I und aVL: ein proximaler RIVA-Verschluss mit viel gefährdetem Muskel.</translation>
        </message>
        <message>
            <source>Acute lateral STEMI</source>
            <translation>Akuter Seitenwand-STEMI</translation>
        </message>
        <message>
            <source>ST elevation in I and aVL with reciprocal depression in III. Easily missed: look at aVL on purpose.</source>
            <translation>ST-Hebung in I und aVL mit reziproker Senkung in III. Leicht zu übersehen: Schauen Sie aVL gezielt an.</translation>
        </message>
        <message>
            <source>Acute inferior STEMI</source>
            <translation>Akuter Hinterwand-STEMI (inferior)</translation>
        </message>
        <message>
            <source>ST elevation in II, III and aVF with ST depression in aVL. Record V4R: a right ventricular infarct changes the treatment.</source>
            <translation>ST-Hebung in II, III und aVF mit ST-Senkung in aVL. Schreiben Sie V4R: Ein Rechtsherzinfarkt ändert die Behandlung.</translation>
        </message>
        <message>
            <source>Acute inferior STEMI with RV involvement (RCA)</source>
            <translation>Akuter Hinterwand-STEMI mit Rechtsherzbeteiligung</translation>
        </message>
        <message>
            <source>right ventricular involvement</source>
            <translation>rechtsventrikuläre Beteiligung</translation>
        </message>
        <message>
            <source>ST elevation in III higher than in II, and in V1. Give fluid, no nitrates.</source>
            <translation>ST-Hebung in III höher als in II, und in V1. Geben Sie Volumen, keine Nitrate.</translation>
        </message>
        <message>
            <source>The right-sided lead V4R, where the criterion is read, is not part of the twelve leads.</source>
            <translation>Die rechtsseitige Ableitung V4R, an der das Kriterium abgelesen wird, gehört nicht zu den zwölf.</translation>
        </message>
        <message>
            <source>Acute posterior STEMI</source>
            <translation>Akuter posteriorer STEMI</translation>
        </message>
        <message>
            <source>ST depression, tall R and upright T in V1 to V3 are the mirror of posterior ST elevation. Record V7 to V9.</source>
            <translation>ST-Senkung, hohes R und positives T in V1 bis V3 sind das Spiegelbild der posterioren ST-Hebung. Schreiben Sie V7 bis V9.</translation>
        </message>
        <message>
            <source>Leads V7 to V9, where the elevation is read, are not part of the twelve leads.</source>
            <translation>Die Ableitungen V7 bis V9, in denen die Hebung abgelesen wird, gehören nicht zu den zwölf.</translation>
        </message>
        <message>
            <source>Acute inferoposterior STEMI</source>
            <translation>Akuter inferoposteriorer STEMI</translation>
        </message>
        <message>
            <source>inferoposterior</source>
            <translation>inferoposterior</translation>
        </message>
        <message>
            <source>Inferior ST elevation with ST depression V1 to V3: one large right or circumflex artery.</source>
            <translation>Inferiore ST-Hebung mit ST-Senkung V1 bis V3: eine große rechte Koronararterie oder ein großer Ramus circumflexus.</translation>
        </message>
        <message>
            <source>Old inferior infarct (pathological Q)</source>
            <translation>Alter Hinterwandinfarkt (pathologische Q-Zacken)</translation>
        </message>
        <message>
            <source>old</source>
            <translation>alt</translation>
        </message>
        <message>
            <source>age undetermined</source>
            <translation>Alter unbestimmt</translation>
        </message>
        <message>
            <source>Q waves of 30 ms and 1 mm in at least two of II, III and aVF with a level ST segment: the scar, not the event.</source>
            <translation>Q-Zacken von 30 ms und 1 mm in mindestens zwei von II, III und aVF bei isoelektrischer ST-Strecke: die Narbe, nicht das Ereignis.</translation>
        </message>
        <message>
            <source>Old anterior/anteroseptal infarct</source>
            <translation>Alter Vorderwand-/anteroseptaler Infarkt</translation>
        </message>
        <message>
            <source>QS or tiny R in V1 to V3 with a level ST segment. If the ST segment stays up for weeks, think of an aneurysm.</source>
            <translation>QS oder winziges R in V1 bis V3 bei isoelektrischer ST-Strecke. Bleibt die ST-Strecke über Wochen gehoben, denken Sie an ein Aneurysma.</translation>
        </message>
        <message>
            <source>Old lateral infarct</source>
            <translation>Alter Seitenwandinfarkt</translation>
        </message>
        <message>
            <source>Q waves of 30 ms and 1 mm in at least two of I, aVL, V5 and V6.</source>
            <translation>Q-Zacken von 30 ms und 1 mm in mindestens zwei von I, aVL, V5 und V6.</translation>
        </message>
        <message>
            <source>Lateral subendocardial ischaemia</source>
            <translation>Laterale subendokardiale Ischämie</translation>
        </message>
        <message>
            <source>Horizontal or downsloping ST depression V4 to V6. It does not say which artery; look for ST elevation in aVR and for a posterior infarct.</source>
            <translation>Horizontale oder deszendierende ST-Senkung V4 bis V6. Sie sagt nicht, welche Arterie; suchen Sie eine ST-Hebung in aVR und einen posterioren Infarkt.</translation>
        </message>
        <message>
            <source>Inferior ST depression</source>
            <translation>Inferiore ST-Senkung</translation>
        </message>
        <message>
            <source>Horizontal or downsloping ST depression in II, III and aVF. Look for ST elevation in aVL and I first: it may be the mirror of a high lateral infarct.</source>
            <translation>Horizontale oder deszendierende ST-Senkung in II, III und aVF. Suchen Sie zuerst eine ST-Hebung in aVL und I: Sie kann das Spiegelbild eines hohen Lateralinfarkts sein.</translation>
        </message>
        <message>
            <source>Anterior ST depression</source>
            <translation>Anteriore ST-Senkung</translation>
        </message>
        <message>
            <source>Horizontal or downsloping ST depression in V2 to V4. With a tall R and an upright T there it is the mirror of a posterior infarct: record V7 to V9.</source>
            <translation>Horizontale oder deszendierende ST-Senkung in V2 bis V4. Mit hohem R und positivem T dort ist sie das Spiegelbild eines posterioren Infarkts: Schreiben Sie V7 bis V9.</translation>
        </message>
        <message>
            <source>High lateral ST depression</source>
            <translation>Hochlaterale ST-Senkung</translation>
        </message>
        <message>
            <source>ST depression in I and aVL. Look at III before anything else: it is the first mirror of an inferior infarct.</source>
            <translation>ST-Senkung in I und aVL. Schauen Sie vor allem anderen III an: Sie ist das erste Spiegelbild eines inferioren Infarkts.</translation>
        </message>
        <message>
            <source>Diffuse ST depression with ST elevation in aVR</source>
            <translation>Diffuse ST-Senkung mit ST-Hebung in aVR</translation>
        </message>
        <message>
            <source>ST depression in six or more leads with ST elevation in aVR: the whole subendocardium is short of blood. Left main, three vessels, or shock.</source>
            <translation>ST-Senkung in sechs oder mehr Ableitungen mit ST-Hebung in aVR: Das ganze Subendokard ist unterversorgt. Hauptstamm, drei Gefäße oder Schock.</translation>
        </message>
        <message>
            <source>Wellens pattern type A</source>
            <translation>Wellens-Muster Typ A</translation>
        </message>
        <message>
            <source>T up then down in V2 and V3 in a patient whose pain has gone. A tight proximal left anterior descending stenosis: no stress test.</source>
            <translation>T erst positiv, dann negativ in V2 und V3 bei jemandem, dessen Schmerz vorbei ist. Eine hochgradige proximale RIVA-Stenose: kein Belastungstest.</translation>
        </message>
        <message>
            <source>Wellens pattern type B</source>
            <translation>Wellens-Muster Typ B</translation>
        </message>
        <message>
            <source>Deep symmetric T inversion V2 to V4 without Q waves after the pain: reperfused, and about to close again.</source>
            <translation>Tiefe symmetrische T-Negativierung V2 bis V4 ohne Q-Zacken nach dem Schmerz: wiedereröffnet, und kurz davor, sich wieder zu verschließen.</translation>
        </message>
        <message>
            <source>de Winter pattern</source>
            <translation>De-Winter-Muster</translation>
        </message>
        <message>
            <source>De Winter pattern</source>
            <translation>De-Winter-Muster</translation>
        </message>
        <message>
            <source>Upsloping ST depression running into tall T waves V2 to V4: an occluded left anterior descending artery without ST elevation.</source>
            <translation>Aszendierende ST-Senkung, die in hohe T-Wellen V2 bis V4 läuft: ein RIVA-Verschluss ohne ST-Hebung.</translation>
        </message>
        <message>
            <source>Hyperacute T waves</source>
            <translation>Hyperakute T-Wellen</translation>
        </message>
        <message>
            <source>Broad-based T waves too big for their QRS, minutes into an occlusion. Hyperkalaemic T waves are narrow.</source>
            <translation>T-Wellen mit breiter Basis, zu groß für ihren QRS, Minuten nach einem Verschluss. Hyperkaliämische T-Wellen sind schmal.</translation>
        </message>
        <message>
            <source>Hyperacute T waves are drawn in the anterior leads only.</source>
            <translation>Hyperakute T-Wellen werden nur in den vorderen Ableitungen gezeichnet.</translation>
        </message>
        <message>
            <source>LV aneurysm pattern</source>
            <translation>Muster eines linksventrikulären Aneurysmas</translation>
        </message>
        <message>
            <source>Q waves with ST elevation that never came down and small T waves. Compare with an old tracing before calling it acute.</source>
            <translation>Q-Zacken mit einer ST-Hebung, die nie zurückging, und kleine T-Wellen. Vergleichen Sie mit einem alten EKG, bevor Sie es akut nennen.</translation>
        </message>
        <message>
            <source>LBBB with concordant ST elevation (Sgarbossa positive)</source>
            <translation>Linksschenkelblock mit konkordanter ST-Hebung (Sgarbossa-positiv)</translation>
        </message>
        <message>
            <source>In left bundle branch block ST-T goes against the QRS. One millimetre of elevation that goes with it is an infarct.</source>
            <translation>Beim Linksschenkelblock geht ST-T dem QRS entgegen. Ein Millimeter Hebung, die mit ihm geht, ist ein Infarkt.</translation>
        </message>
        <message>
            <source>ST-T/QT</source>
            <translation>ST-T/QT</translation>
        </message>
        <message>
            <source>Nonspecific ST-T abnormality</source>
            <translation>Unspezifische Erregungsrückbildungsstörung</translation>
        </message>
        <message>
            <source>Flat T or a little ST shift that points nowhere. Say where and how much, compare with an older tracing, and check potassium and drugs.</source>
            <translation>Ein flaches T oder eine kleine ST-Verschiebung, die auf nichts hinweist. Sagen Sie wo und wie viel, vergleichen Sie mit einem älteren EKG, und prüfen Sie Kalium und Medikamente.</translation>
        </message>
        <message>
            <source>Anterior T-wave inversion</source>
            <translation>T-Negativierung anterior</translation>
        </message>
        <message>
            <source>deep</source>
            <translation>tief</translation>
        </message>
        <message>
            <source>symmetric</source>
            <translation>symmetrisch</translation>
        </message>
        <message>
            <source>T down in V2 to V4. In a grown-up think of ischaemia, right heart load, cardiomyopathy or the brain; in children it is normal.</source>
            <translation>T negativ in V2 bis V4. Bei Erwachsenen denken Sie an Ischämie, Rechtsherzbelastung, Kardiomyopathie oder das Gehirn; bei Kindern ist es normal.</translation>
        </message>
        <message>
            <source>Inferior T-wave inversion</source>
            <translation>T-Negativierung inferior</translation>
        </message>
        <message>
            <source>T down in II and aVF, not in III alone, which is often normal. After an inferior infarct it stays for months; compare with an older tracing.</source>
            <translation>T negativ in II und aVF, nicht in III allein, was oft normal ist. Nach einem inferioren Infarkt bleibt es monatelang; vergleichen Sie mit einem älteren EKG.</translation>
        </message>
        <message>
            <source>Lateral T-wave inversion</source>
            <translation>T-Negativierung lateral</translation>
        </message>
        <message>
            <source>T down in V5, V6 and I. With high voltage and an asymmetric T it is strain; symmetric T waves speak for ischaemia or cardiomyopathy.</source>
            <translation>T negativ in V5, V6 und I. Bei hoher Spannung und asymmetrischem T ist es eine sekundäre Veränderung der Hypertrophie; symmetrische T-Wellen sprechen für Ischämie oder Kardiomyopathie.</translation>
        </message>
        <message>
            <source>High lateral T-wave inversion</source>
            <translation>T-Negativierung hochlateral</translation>
        </message>
        <message>
            <source>T down in I and aVL, not in aVL alone. Think of the first diagonal or the circumflex artery, and of a load on the left ventricle.</source>
            <translation>T negativ in I und aVL, nicht in aVL allein. Denken Sie an den ersten Diagonalast oder den Ramus circumflexus, und an eine Belastung des linken Ventrikels.</translation>
        </message>
        <message>
            <source>Acute pericarditis</source>
            <translation>Akute Perikarditis</translation>
        </message>
        <message>
            <source>Concave ST elevation nearly everywhere, PR depression, no reciprocal changes but in aVR and V1. It follows no artery.</source>
            <translation>Konkave ST-Hebung fast überall, PQ-Senkung, keine reziproken Veränderungen außer in aVR und V1. Sie folgt keiner Arterie.</translation>
        </message>
        <message>
            <source>The stage of widespread ST elevation only; later stages have to be set by the sliders.</source>
            <translation>Nur das Stadium der ausgedehnten ST-Hebung; spätere Stadien sind mit den Reglern einzustellen.</translation>
        </message>
        <message>
            <source>Early repolarisation</source>
            <translation>Frühe Repolarisation</translation>
        </message>
        <message>
            <source>A notch or slur at the end of the QRS with concave ST elevation in V4 to V6 and tall T waves: young, healthy, unchanged over years.</source>
            <translation>Eine Kerbe oder ein Knick am Ende des QRS mit konkaver ST-Hebung in V4 bis V6 und hohen T-Wellen: jung, gesund, über Jahre unverändert.</translation>
        </message>
        <message>
            <source>Prolonged QT interval</source>
            <translation>Verlängertes QT-Intervall</translation>
        </message>
        <message>
            <source>drug induced</source>
            <translation>medikamentös</translation>
        </message>
        <message>
            <source>QTc over 470 ms for this teaching set, over 500 ms dangerous. Measure in II or V5, name the formula, leave out the U wave.</source>
            <translation>QTc über 470 ms in dieser Lehrsammlung, über 500 ms gefährlich. Messen Sie in II oder V5, nennen Sie die Formel, und lassen Sie die U-Welle weg.</translation>
        </message>
        <message>
            <source>Short QT interval</source>
            <translation>Verkürztes QT-Intervall</translation>
        </message>
        <message>
            <source>QTc of at most 360 ms with a T wave that follows the QRS almost at once. Check calcium and digitalis first.</source>
            <translation>QTc höchstens 360 ms mit einer T-Welle, die fast unmittelbar auf den QRS folgt. Prüfen Sie zuerst Kalzium und Digitalis.</translation>
        </message>
        <message>
            <source>Hyperkalaemia, peaked T waves</source>
            <translation>Hyperkaliämie, hohe spitze T-Wellen</translation>
        </message>
        <message>
            <source>Narrow, tall, symmetric T waves like a tent: the first sign, at a potassium of 5.5 to 6.5. Treat the ECG, not the number.</source>
            <translation>Schmale, hohe, symmetrische T-Wellen wie ein Zelt: das erste Zeichen, bei Kalium von 5,5 bis 6,5. Behandeln Sie das EKG, nicht die Zahl.</translation>
        </message>
        <message>
            <source>The T waves narrow with potassium in all leads alike; a patient whose T waves stay flat is not drawn.</source>
            <translation>Die T-Wellen werden mit dem Kalium in allen Ableitungen gleich schmal; ein Patient, dessen T-Wellen flach bleiben, wird nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Severe hyperkalaemia</source>
            <translation>Schwere Hyperkaliämie</translation>
        </message>
        <message>
            <source>severe</source>
            <translation>schwer</translation>
        </message>
        <message>
            <source>The P wave goes, the QRS widens into the T wave: a sine wave is next, then arrest. Calcium now.</source>
            <translation>Die P-Welle geht verloren, der QRS verbreitert sich in die T-Welle hinein: Als Nächstes kommt die Sinuswelle, dann der Stillstand. Jetzt Kalzium.</translation>
        </message>
        <message>
            <source>The sine wave of the last minutes and the arrest after it are not drawn.</source>
            <translation>Die Sinuswelle der letzten Minuten und der Stillstand danach werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Hypokalaemia</source>
            <translation>Hypokaliämie</translation>
        </message>
        <message>
            <source>ST sags, T flattens, U grows until the QU looks like a long QT.</source>
            <translation>ST sinkt, T flacht ab, U wächst, bis QU wie ein langes QT aussieht.</translation>
        </message>
        <message>
            <source>Hypocalcaemia</source>
            <translation>Hypokalzämie</translation>
        </message>
        <message>
            <source>A long flat ST segment with a normal T wave at its end: the QT is long because the ST is.</source>
            <translation>Eine lange flache ST-Strecke mit normaler T-Welle am Ende: QT ist lang, weil ST es ist.</translation>
        </message>
        <message>
            <source>Hypercalcaemia</source>
            <translation>Hyperkalzämie</translation>
        </message>
        <message>
            <source>The ST segment all but vanishes and the QT is short.</source>
            <translation>Die ST-Strecke verschwindet fast, und QT ist kurz.</translation>
        </message>
        <message>
            <source>Scooped ST depression and a short QT mean that the drug is taken, not that there is too much of it.</source>
            <translation>Muldenförmige ST-Senkung und kurzes QT bedeuten, dass das Mittel genommen wird, nicht, dass es zu viel ist.</translation>
        </message>
        <message>
            <source>Acute RV strain (pulmonary embolism)</source>
            <translation>Akute Rechtsherzbelastung (Lungenembolie)</translation>
        </message>
        <message>
            <source>Acute right ventricular overload (pulmonary embolism)</source>
            <translation>Akute Rechtsherzbelastung (Lungenembolie)</translation>
        </message>
        <message>
            <source>Sinus tachycardia is the commonest sign; T inversion V1 to V3 with III tells more than S1Q3T3. A normal ECG excludes nothing.</source>
            <translation>Sinustachykardie ist das häufigste Zeichen; T-Negativierung V1 bis V3 zusammen mit III sagt mehr als S1Q3T3. Ein normales EKG schließt nichts aus.</translation>
        </message>
        <message>
            <source>The signs of acute load together; most real patients show only some of them.</source>
            <translation>Die Zeichen der akuten Belastung zusammen; die meisten echten Patienten zeigen nur einige davon.</translation>
        </message>
        <message>
            <source>Hypothermia (Osborn waves)</source>
            <translation>Hypothermie (Osborn-Wellen)</translation>
        </message>
        <message>
            <source>A hump at the end of the QRS that grows as the temperature falls, with slow rate, long intervals and shivering.</source>
            <translation>Ein Buckel am Ende des QRS, der mit sinkender Temperatur wächst, dazu langsame Frequenz, lange Intervalle und Kältezittern.</translation>
        </message>
        <message>
            <source>Shivering has to be asked for as muscle tremor.</source>
            <translation>Kältezittern muss als Muskelzittern verlangt werden.</translation>
        </message>
        <message>
            <source>Apical hypertrophic cardiomyopathy</source>
            <translation>Apikale hypertrophe Kardiomyopathie</translation>
        </message>
        <message>
            <source>T inversion deeper than 10 mm in V3 to V5 with high voltage. Mistaken for ischaemia every day.</source>
            <translation>T-Negativierung tiefer als 10 mm in V3 bis V5 mit hoher Spannung. Täglich mit Ischämie verwechselt.</translation>
        </message>
        <message>
            <source>Arrhythmogenic RV cardiomyopathy</source>
            <translation>Arrhythmogene rechtsventrikuläre Kardiomyopathie</translation>
        </message>
        <message>
            <source>T inversion V1 to V3 beyond the age of 14, a delayed S upstroke, sometimes an epsilon wave; its extrasystoles look like left bundle branch block.</source>
            <translation>T-Negativierung V1 bis V3 nach dem 14. Lebensjahr, verzögerter S-Aufstrich, manchmal eine Epsilonwelle; die Extrasystolen sehen aus wie ein Linksschenkelblock.</translation>
        </message>
        <message>
            <source>The epsilon wave was shaped by hand; late potentials within QRS are not drawn.</source>
            <translation>Die Epsilonwelle wurde von Hand geformt; Spätpotenziale innerhalb des QRS werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Sodium-channel-blocker (TCA) toxicity</source>
            <translation>Intoxikation mit Natriumkanalblockern (trizyklische Antidepressiva)</translation>
        </message>
        <message>
            <source>Sinus tachycardia, QRS over 100 ms and a tall terminal R in aVR. Bicarbonate narrows it.</source>
            <translation>Sinustachykardie, QRS über 100 ms und ein hohes spätes R in aVR. Bikarbonat macht ihn schmaler.</translation>
        </message>
        <message>
            <source>QRS widens by its terminal part only; the arrhythmias of the poisoning have to be asked for.</source>
            <translation>QRS verbreitert sich nur in seinem Endteil; die Arrhythmien der Vergiftung müssen eigens verlangt werden.</translation>
        </message>
        <message>
            <source>Technical</source>
            <translation>Technik</translation>
        </message>
        <message>
            <source>Right/left arm electrode reversal</source>
            <translation>Vertauschte Armelektroden</translation>
        </message>
        <message>
            <source>Lead I is upside down, P and all, aVR is upright and the chest leads are normal. Repeat the tracing before diagnosing anything.</source>
            <translation>Ableitung I steht auf dem Kopf, mitsamt P, aVR ist positiv, und die Brustwandableitungen sind normal. Schreiben Sie das EKG noch einmal, bevor Sie etwas diagnostizieren.</translation>
        </message>
        <message>
            <source>Exact exchange of the electrodes; their impedance does not change.</source>
            <translation>Genauer Tausch der Elektroden; ihre Impedanz ändert sich nicht.</translation>
        </message>
        <message>
            <source>Dextrocardia</source>
            <translation>Dextrokardie</translation>
        </message>
        <message>
            <source>Lead I is upside down as with swapped arm leads, but the R wave also fades from V1 to V6. Record right-sided leads.</source>
            <translation>Ableitung I steht auf dem Kopf wie bei vertauschten Armkabeln, doch R wird auch von V1 nach V6 kleiner. Schreiben Sie rechtsseitige Ableitungen.</translation>
        </message>
        <message>
            <source>The mirrored heart of situs inversus; malformations that come with dextrocardia are not drawn.</source>
            <translation>Das gespiegelte Herz des Situs inversus; Fehlbildungen, die mit einer Dextrokardie einhergehen, werden nicht gezeichnet.</translation>
        </message>
        <message>
            <source>Artefact: baseline wander / muscle tremor / mains</source>
            <translation>Artefakt: Grundlinienschwankung / Muskelzittern / Netzbrummen</translation>
        </message>
        <message>
            <source>Look for QRS complexes that march undisturbed through it; a tremor can pass for flutter or ventricular tachycardia.</source>
            <translation>Suchen Sie QRS-Komplexe, die ungestört hindurchlaufen; Zittern kann für Flattern oder eine Kammertachykardie gehalten werden.</translation>
        </message>
        <message>
            <source>the ventricular rate of atrial fibrillation cannot be slow, controlled and rapid at once</source>
            <translation>die Kammerfrequenz bei Vorhofflimmern kann nicht zugleich langsam, kontrolliert und schnell sein</translation>
        </message>
        <message>
            <source>atrial flutter is conducted in one ratio or in a varying one, not in both</source>
            <translation>Vorhofflattern wird entweder in festem oder in wechselndem Verhältnis übergeleitet</translation>
        </message>
        <message>
            <source>the sinus rate cannot be normal, slow and fast at once</source>
            <translation>die Sinusfrequenz kann nicht zugleich normal, langsam und schnell sein</translation>
        </message>
        <message>
            <source>a re-entry runs either within the AV node or over an accessory pathway</source>
            <translation>ein Reentry läuft entweder im AV-Knoten oder über eine akzessorische Bahn</translation>
        </message>
        <message>
            <source>first-degree AV block needs P waves to measure PR from, and atrial fibrillation or flutter has none</source>
            <translation>ein AV-Block I braucht P-Wellen, von denen PQ gemessen wird; Vorhofflimmern und -flattern haben keine</translation>
        </message>
        <message>
            <source>second-degree AV block is told by P waves that are not conducted, and atrial fibrillation or flutter has none</source>
            <translation>einen AV-Block II erkennt man an nicht übergeleiteten P-Wellen; Vorhofflimmern und -flattern haben keine</translation>
        </message>
        <message>
            <source>a short PR interval needs P waves to measure from, and atrial fibrillation or flutter has none</source>
            <translation>eine kurze PQ-Zeit braucht P-Wellen, von denen gemessen wird; Vorhofflimmern und -flattern haben keine</translation>
        </message>
        <message>
            <source>an enlarged atrium is read from the P wave, and atrial fibrillation or flutter has none</source>
            <translation>einen vergrößerten Vorhof liest man an der P-Welle ab; Vorhofflimmern und -flattern haben keine</translation>
        </message>
        <message>
            <source>the atria either fibrillate or flutter; name the one that is meant</source>
            <translation>die Vorhöfe flimmern oder flattern; nennen Sie, was gemeint ist</translation>
        </message>
        <message>
            <source>sinus rhythm has P waves before each QRS, and atrial fibrillation has none</source>
            <translation>Sinusrhythmus hat P-Wellen vor jedem QRS, Vorhofflimmern hat keine</translation>
        </message>
        <message>
            <source>sinus rhythm has P waves before each QRS, and atrial flutter has flutter waves instead</source>
            <translation>Sinusrhythmus hat P-Wellen vor jedem QRS, Vorhofflattern hat stattdessen Flatterwellen</translation>
        </message>
        <message>
            <source>where sinus P waves lead the beats the pacemaker does not wander</source>
            <translation>wo Sinus-P-Wellen die Schläge führen, wandert der Schrittmacher nicht</translation>
        </message>
        <message>
            <source>broad beats that sinus P waves lead are conducted</source>
            <translation>breite Schläge, die von Sinus-P-Wellen geführt werden, sind übergeleitet</translation>
        </message>
        <message>
            <source>a junctional rhythm has no P waves of other origin before its beats</source>
            <translation>ein junktionaler Rhythmus hat vor seinen Schlägen keine P-Wellen anderen Ursprungs</translation>
        </message>
        <message>
            <source>a ventricular rhythm tells nothing of conduction</source>
            <translation>ein Kammerrhythmus sagt nichts über die Leitung</translation>
        </message>
        <message>
            <source>P waves led back from the junction are no atrial tachycardia</source>
            <translation>P-Wellen, die aus der AV-Junktion zurückgeleitet werden, sind keine atriale Tachykardie</translation>
        </message>
        <message>
            <source>P waves led back from paced ventricles are no ectopic rhythm</source>
            <translation>P-Wellen, die aus stimulierten Kammern zurückgeleitet werden, sind kein ektoper Rhythmus</translation>
        </message>
        <message>
            <source>the escape below a complete AV block is either junctional and narrow or ventricular and broad</source>
            <translation>der Ersatzrhythmus unter einem AV-Block III ist entweder junktional und schmal oder ventrikulär und breit</translation>
        </message>
        <message>
            <source>before a dropped beat PR either grows (Mobitz I) or stays the same (Mobitz II)</source>
            <translation>vor einem Ausfall wächst die PQ-Zeit (Mobitz I) oder sie bleibt gleich (Mobitz II)</translation>
        </message>
        <message>
            <source>PR cannot be long and short at once</source>
            <translation>die PQ-Zeit kann nicht zugleich lang und kurz sein</translation>
        </message>
        <message>
            <source>a short PR with a delta wave is pre-excitation; without one it is a short PR interval</source>
            <translation>eine kurze PQ-Zeit mit Deltawelle ist eine Präexzitation; ohne Deltawelle ist es eine kurze PQ-Zeit</translation>
        </message>
        <message>
            <source>the QRS follows either a left or a right bundle branch block; both at once would leave the ventricles without conduction</source>
            <translation>der QRS folgt einem Links- oder einem Rechtsschenkelblock; beide zugleich ließen die Kammern ohne Leitung</translation>
        </message>
        <message>
            <source>a bundle branch block is either complete (QRS 120 ms or more) or incomplete (110 to 119 ms)</source>
            <translation>ein Schenkelblock ist entweder komplett (QRS ab 120 ms) oder inkomplett (110 bis 119 ms)</translation>
        </message>
        <message>
            <source>left bundle branch block already blocks both fascicles, so neither can be named beside it</source>
            <translation>ein Linksschenkelblock blockiert schon beide Faszikel, keiner kann also daneben genannt werden</translation>
        </message>
        <message>
            <source>with both fascicles blocked it is a left bundle branch block</source>
            <translation>sind beide Faszikel blockiert, ist es ein Linksschenkelblock</translation>
        </message>
        <message>
            <source>a nonspecific conduction delay is by definition neither a right nor a left bundle branch block</source>
            <translation>eine unspezifische Leitungsverzögerung ist definitionsgemäß weder Rechts- noch Linksschenkelblock</translation>
        </message>
        <message>
            <source>the frontal axis has one direction</source>
            <translation>die Frontalachse hat nur eine Richtung</translation>
        </message>
        <message>
            <source>left anterior fascicular block turns the axis to the left, to -30 degrees or beyond</source>
            <translation>ein linksanteriorer Hemiblock dreht die Achse nach links, auf -30 Grad oder weiter</translation>
        </message>
        <message>
            <source>left posterior fascicular block turns the axis to the right</source>
            <translation>ein linksposteriorer Hemiblock dreht die Achse nach rechts</translation>
        </message>
        <message>
            <source>QRS voltage cannot be low and above the limit for hypertrophy at once</source>
            <translation>die QRS-Spannung kann nicht zugleich niedrig und über der Grenze für Hypertrophie sein</translation>
        </message>
        <message>
            <source>QT cannot be long and short at once</source>
            <translation>QT kann nicht zugleich lang und kurz sein</translation>
        </message>
        <message>
            <source>potassium cannot be high and low at once</source>
            <translation>Kalium kann nicht zugleich hoch und niedrig sein</translation>
        </message>
        <message>
            <source>hyperkalaemia is shown at one stage: peaked T waves with P waves kept, or P waves lost and a wide QRS</source>
            <translation>eine Hyperkaliämie wird in einem Stadium gezeigt: spitze T-Wellen mit erhaltenen P-Wellen, oder verlorene P-Wellen und breiter QRS</translation>
        </message>
        <message>
            <source>a Brugada pattern is coved (type 1) or saddleback (type 2)</source>
            <translation>ein Brugada-Muster ist zeltförmig (Typ 1) oder sattelförmig (Typ 2)</translation>
        </message>
        <message>
            <source>ST elevation over the chest: look at its shape, at the leads that mirror it, at Q waves, and at whether it only goes against a tall or broad QRS</source>
            <translation>ST-Hebung über der Brustwand: Achten Sie auf ihre Form, auf spiegelbildliche Ableitungen, auf Q-Zacken, und ob sie nur einem hohen oder breiten QRS entgegengeht</translation>
        </message>
        <message>
            <source>ST elevation in II, III and aVF: depression in aVL speaks for infarction; elevation in nearly every lead with PR depression for pericarditis; Q waves with a level ST segment for a scar</source>
            <translation>ST-Hebung in II, III und aVF: Senkung in aVL spricht für Infarkt; Hebung in fast jeder Ableitung mit PQ-Senkung für Perikarditis; Q-Zacken bei isoelektrischer ST-Strecke für eine Narbe</translation>
        </message>
        <message>
            <source>ST elevation in the lateral leads: depression in III speaks for infarction; early repolarisation has a notch at the end of the QRS and no mirror image</source>
            <translation>ST-Hebung in den lateralen Ableitungen: Senkung in III spricht für Infarkt; die frühe Repolarisation hat eine Kerbe am Ende des QRS und kein Spiegelbild</translation>
        </message>
        <message>
            <source>with a broad QRS the ST segment goes against it; 1 mm of elevation that goes with the QRS is an infarct</source>
            <translation>bei breitem QRS geht die ST-Strecke ihm entgegen; 1 mm Hebung, die mit dem QRS geht, ist ein Infarkt</translation>
        </message>
        <message>
            <source>an R' or ST elevation in V1 and V2: coved into an inverted T is Brugada type 1; a broad S in I and V6 is right bundle branch block</source>
            <translation>ein R' oder eine ST-Hebung in V1 und V2: zeltförmig in ein negatives T ist Brugada Typ 1; ein breites S in I und V6 ist ein Rechtsschenkelblock</translation>
        </message>
        <message>
            <source>ST depression in V1 to V4: a tall R with an upright T is the mirror of posterior elevation; with a T that is down think of the right ventricle; upsloping into tall T waves it is de Winter</source>
            <translation>ST-Senkung in V1 bis V4: Ein hohes R mit positivem T ist das Spiegelbild posteriorer Hebung; bei negativem T denken Sie an den rechten Ventrikel; aszendierend in hohe T-Wellen ist es de Winter</translation>
        </message>
        <message>
            <source>ST depression in V4 to V6: horizontal in ischaemia, with high voltage and asymmetric T in strain, scooped with digitalis, with a U wave in hypokalaemia</source>
            <translation>ST-Senkung in V4 bis V6: horizontal bei Ischämie, mit hoher Spannung und asymmetrischem T bei Hypertrophie, muldenförmig unter Digitalis, mit U-Welle bei Hypokaliämie</translation>
        </message>
        <message>
            <source>T waves down in the anterior leads: look at V1 against V4, at the voltage, at the rate, and at III</source>
            <translation>negative T-Wellen in den vorderen Ableitungen: Vergleichen Sie V1 mit V4, und achten Sie auf Spannung, Frequenz und III</translation>
        </message>
        <message>
            <source>T waves down in the inferior leads: Q waves make it a scar, T down in V1 to V4 with a fast rate the right ventricle; III alone may be normal</source>
            <translation>negative T-Wellen in den inferioren Ableitungen: Q-Zacken machen eine Narbe daraus, negatives T in V1 bis V4 bei schneller Frequenz spricht für den rechten Ventrikel; III allein kann normal sein</translation>
        </message>
        <message>
            <source>T waves down in the lateral leads: asymmetric with high voltage is strain, very deep is apical hypertrophy, with Q waves a scar</source>
            <translation>negative T-Wellen in den lateralen Ableitungen: asymmetrisch mit hoher Spannung bei Hypertrophie, sehr tief bei apikaler Hypertrophie, mit Q-Zacken eine Narbe</translation>
        </message>
        <message>
            <source>ST depression in limb leads: look for the elevation that it mirrors, in aVL for the inferior leads and in III for the high lateral ones</source>
            <translation>ST-Senkung in Extremitätenableitungen: Suchen Sie die Hebung, die sie spiegelt, für die inferioren in aVL und für die hochlateralen in III</translation>
        </message>
        <message>
            <source>tall T waves: narrow and pointed with potassium, broad-based in a young infarct, with a J notch in early repolarisation</source>
            <translation>hohe T-Wellen: schmal und spitz bei Kalium, mit breiter Basis beim frischen Infarkt, mit J-Kerbe bei früher Repolarisation</translation>
        </message>
        <message>
            <source>inferior leads that are negative: Q waves of 30 ms speak for a scar, rS for a fascicular block, a slurred start for pre-excitation</source>
            <translation>negative inferiore Ableitungen: Q-Zacken von 30 ms sprechen für eine Narbe, rS für einen Hemiblock, ein träger Beginn für Präexzitation</translation>
        </message>
        <message>
            <source>little R in V1 to V3: QS with a level ST segment is a scar; broad QRS, high voltage or electrodes that are too high look alike</source>
            <translation>wenig R in V1 bis V3: QS mit isoelektrischer ST-Strecke ist eine Narbe; breiter QRS, hohe Spannung oder zu hohe Elektroden sehen ähnlich aus</translation>
        </message>
        <message>
            <source>lead I that is negative: a P wave upside down with it means the cables or the side of the heart; R in V1 and V6 tells the rest</source>
            <translation>negative Ableitung I: Eine P-Welle, die mit auf dem Kopf steht, bedeutet Kabel oder Herzseite; R in V1 und V6 sagt den Rest</translation>
        </message>
        <message>
            <source>broad QRS that is negative in V1: look for spikes, for a delta wave with a short PR, for the notch in V6, and measure the QRS</source>
            <translation>breiter QRS, negativ in V1: Suchen Sie Spikes, eine Deltawelle mit kurzer PQ-Zeit, die Kerbe in V6, und messen Sie den QRS</translation>
        </message>
        <message>
            <source>R in V1: rSR' with a broad S in I and V6 is a bundle branch block; look at the axis, at the start of the QRS and at its duration</source>
            <translation>R in V1: rSR' mit breitem S in I und V6 ist ein Schenkelblock; achten Sie auf die Achse, den Beginn des QRS und seine Dauer</translation>
        </message>
        <message>
            <source>a broad-complex rhythm: regular or not, how fast, P waves that go their own way, spikes, and the QRS in aVR</source>
            <translation>ein Rhythmus mit breitem QRS: regelmäßig oder nicht, wie schnell, eigenständige P-Wellen, Spikes, und der QRS in aVR</translation>
        </message>
        <message>
            <source>a chaotic line: look for QRS complexes that march through it, for a QRS that twists around the baseline, and for a long QT before it</source>
            <translation>eine chaotische Linie: Suchen Sie QRS-Komplexe, die hindurchlaufen, einen QRS, der sich um die Grundlinie dreht, und ein langes QT davor</translation>
        </message>
        <message>
            <source>a narrow regular tachycardia: find the P waves; near 150 per minute look for a second flutter wave in the QRS or T</source>
            <translation>eine schmale regelmäßige Tachykardie: Finden Sie die P-Wellen; um 150 pro Minute suchen Sie eine zweite Flatterwelle in QRS oder T</translation>
        </message>
        <message>
            <source>an irregular narrow rhythm: no P waves, a sawtooth, three P shapes, or one P shape that breathes</source>
            <translation>ein unregelmäßiger schmaler Rhythmus: keine P-Wellen, ein Sägezahn, drei P-Formen, oder eine P-Form, die mit dem Atem geht</translation>
        </message>
        <message>
            <source>a pause: is there a P wave in it, early or in time, and does PR change before it</source>
            <translation>eine Pause: Steht eine P-Welle darin, früh oder zur rechten Zeit, und ändert sich PQ davor?</translation>
        </message>
        <message>
            <source>a slow rhythm: do P waves and QRS keep one rhythm or two, how broad is the QRS, and is any P wave conducted</source>
            <translation>ein langsamer Rhythmus: Halten P-Wellen und QRS einen Rhythmus oder zwei, wie breit ist der QRS, und wird irgendeine P-Welle übergeleitet?</translation>
        </message>
        <message>
            <source>an early beat: how broad it is, whether a P wave stands before it, and how long the pause after it is</source>
            <translation>ein früher Schlag: wie breit er ist, ob eine P-Welle davor steht, und wie lang die Pause danach ist</translation>
        </message>
        <message>
            <source>a long QT: a long ST segment points to calcium, a U wave to potassium, a broad T to drugs or the genes</source>
            <translation>ein langes QT: Eine lange ST-Strecke weist auf Kalzium, eine U-Welle auf Kalium, ein breites T auf Medikamente oder die Gene</translation>
        </message>
        <message>
            <source>a short QT: a missing ST segment points to calcium, a scooped one to digitalis</source>
            <translation>ein kurzes QT: Eine fehlende ST-Strecke weist auf Kalzium, eine muldenförmige auf Digitalis</translation>
        </message>
        <message>
            <source>a short PR: a slurred start of the QRS is pre-excitation; an inverted P wave comes from below</source>
            <translation>eine kurze PQ-Zeit: Ein träger Beginn des QRS ist Präexzitation; eine negative P-Welle kommt von unten</translation>
        </message>
        <message>
            <source>a hump at the end of the QRS: everywhere with a slow rate in hypothermia, lateral in early repolarisation, in V1 and V2 in Brugada</source>
            <translation>ein Buckel am Ende des QRS: überall mit langsamer Frequenz bei Hypothermie, lateral bei früher Repolarisation, in V1 und V2 bei Brugada</translation>
        </message>
        <message>
            <source>low voltage: a QRS that changes its height from beat to beat speaks for an effusion</source>
            <translation>niedrige Spannung: Ein QRS, dessen Höhe von Schlag zu Schlag wechselt, spricht für einen Erguss</translation>
        </message>
        <message>
            <source>a P wave far from its QRS: measure PR, and see which QRS the P wave belongs to</source>
            <translation>eine P-Welle weit weg von ihrem QRS: Messen Sie PQ, und sehen Sie, zu welchem QRS die P-Welle gehört</translation>
        </message>
        <message>
            <source>waves between the beats: a sawtooth without a flat line is flutter, a flat line between P waves atrial tachycardia, a tremor has no rhythm of the heart</source>
            <translation>Wellen zwischen den Schlägen: Ein Sägezahn ohne flache Linie ist Flattern, eine flache Linie zwischen P-Wellen eine atriale Tachykardie, Zittern hat keinen Rhythmus des Herzens</translation>
        </message>
        <message>
            <source>close to normal: measure before naming anything, and compare with an older tracing</source>
            <translation>fast normal: Messen Sie, bevor Sie etwas benennen, und vergleichen Sie mit einem älteren EKG</translation>
        </message>
        <message>
            <source>high voltage: with a level ST segment it is voltage alone, with asymmetric T inversion strain, with giant T waves in V3 to V5 apical cardiomyopathy</source>
            <translation>hohe Spannung: bei isoelektrischer ST-Strecke Spannung allein, bei asymmetrischer T-Negativierung Hypertrophie mit sekundärer ST-T-Veränderung, bei riesigen T-Wellen in V3 bis V5 apikale Kardiomyopathie</translation>
        </message>
        <message>
            <source>an abnormal P wave: long and notched from the left atrium, tall and pointed from the right</source>
            <translation>eine abnorme P-Welle: lang und gekerbt vom linken Vorhof, hoch und spitz vom rechten</translation>
        </message>
        <message>
            <source>strain of the right heart: a fast rate with T inversion in V1 to V3 and III is acute, a tall R in V1 with right axis old</source>
            <translation>Rechtsherzbelastung: schnelle Frequenz mit T-Negativierung in V1 bis V3 und III ist akut, hohes R in V1 mit Rechtstyp alt</translation>
        </message>
        <message>
            <source>ventricular extrasystoles: count how many stand in a row and whether they come in a pattern</source>
            <translation>Kammerextrasystolen: Zählen Sie, wie viele in Folge stehen und ob sie einem Muster folgen</translation>
        </message>
        <message>
            <source>paced rhythms: see what each spike stands before, P wave, QRS or both</source>
            <translation>Schrittmacherrhythmen: Sehen Sie, wovor jeder Spike steht, P-Welle, QRS oder beiden</translation>
        </message>
        <message>
            <source>blocks of several fascicles: read V1 for the bundle, the axis for the fascicle, and measure PR</source>
            <translation>Blöcke mehrerer Faszikel: Lesen Sie V1 für den Schenkel, die Achse für den Faszikel, und messen Sie PQ</translation>
        </message>
        <message>
            <source>QRS down in I and aVF: check the cables first, then the width and rate of the QRS</source>
            <translation>QRS negativ in I und aVF: Prüfen Sie zuerst die Kabel, dann Breite und Frequenz des QRS</translation>
        </message>
        <message>
            <source>a regular narrow rhythm of ordinary rate: look for the P wave, its direction in II, and its distance from the QRS</source>
            <translation>ein regelmäßiger schmaler Rhythmus gewöhnlicher Frequenz: Suchen Sie die P-Welle, ihre Richtung in II und ihren Abstand vom QRS</translation>
        </message>
        <message>
            <source>the sinus node is right; its rate belongs to the name</source>
            <translation>der Sinusknoten stimmt; seine Frequenz gehört zum Namen</translation>
        </message>
        <message>
            <source>the rhythm is right; 'normal ECG' says that everything else was looked at too</source>
            <translation>der Rhythmus stimmt; „normales EKG“ sagt, dass auch alles andere angesehen wurde</translation>
        </message>
        <message>
            <source>Atrial fibrillation</source>
            <translation>Vorhofflimmern</translation>
        </message>
        <message>
            <source>atrial fibrillation is right; the ventricular rate belongs to its name</source>
            <translation>Vorhofflimmern stimmt; die Kammerfrequenz gehört zum Namen</translation>
        </message>
        <message>
            <source>atrial flutter is right; its conduction ratio is another one</source>
            <translation>Vorhofflattern stimmt; das Überleitungsverhältnis ist ein anderes</translation>
        </message>
        <message>
            <source>a pause of the sinus node is right; whether it is a multiple of PP tells arrest from exit block</source>
            <translation>eine Pause des Sinusknotens stimmt; ob sie ein Vielfaches von PP ist, unterscheidet Stillstand und SA-Block</translation>
        </message>
        <message>
            <source>a narrow regular tachycardia is right; where the P wave stands tells its mechanism</source>
            <translation>eine schmale regelmäßige Tachykardie stimmt; wo die P-Welle steht, sagt den Mechanismus</translation>
        </message>
        <message>
            <source>several P shapes are right; the rate tells which of the two it is</source>
            <translation>mehrere P-Formen stimmen; die Frequenz sagt, welches von beiden es ist</translation>
        </message>
        <message>
            <source>an atrial rhythm from outside the sinus node is right; one P shape or several is the difference</source>
            <translation>ein Vorhofrhythmus von außerhalb des Sinusknotens stimmt; eine P-Form oder mehrere ist der Unterschied</translation>
        </message>
        <message>
            <source>a junctional rhythm is right; the rate tells escape, accelerated rhythm and tachycardia apart</source>
            <translation>ein junktionaler Rhythmus stimmt; die Frequenz unterscheidet Ersatzrhythmus, beschleunigten Rhythmus und Tachykardie</translation>
        </message>
        <message>
            <source>a ventricular rhythm is right; its rate decides between escape, accelerated rhythm and tachycardia</source>
            <translation>ein Kammerrhythmus stimmt; seine Frequenz entscheidet zwischen Ersatzrhythmus, beschleunigtem Rhythmus und Tachykardie</translation>
        </message>
        <message>
            <source>ventricular tachycardia is right; one shape, many shapes or a twisting axis is the difference</source>
            <translation>Kammertachykardie stimmt; eine Form, viele Formen oder eine drehende Achse ist der Unterschied</translation>
        </message>
        <message>
            <source>a lethal ventricular arrhythmia is right; whether single QRS complexes can be seen is the difference</source>
            <translation>eine tödliche Kammerarrhythmie stimmt; ob einzelne QRS-Komplexe zu sehen sind, ist der Unterschied</translation>
        </message>
        <message>
            <source>ventricular extrasystoles are right; how they follow each other belongs to the name</source>
            <translation>Kammerextrasystolen stimmen; wie sie aufeinanderfolgen, gehört zum Namen</translation>
        </message>
        <message>
            <source>a supraventricular extrasystole is right; the P wave tells from where</source>
            <translation>eine supraventrikuläre Extrasystole stimmt; die P-Welle sagt, woher</translation>
        </message>
        <message>
            <source>a paced rhythm is right; what the spikes stand before tells which chamber is paced</source>
            <translation>ein Schrittmacherrhythmus stimmt; wovor die Spikes stehen, sagt, welche Kammer stimuliert wird</translation>
        </message>
        <message>
            <source>second-degree AV block is right; its type decides on the pacemaker</source>
            <translation>ein AV-Block II stimmt; der Typ entscheidet über den Schrittmacher</translation>
        </message>
        <message>
            <source>an AV block is right; the degree is what matters</source>
            <translation>ein AV-Block stimmt; auf den Grad kommt es an</translation>
        </message>
        <message>
            <source>complete AV block is right; the width and rate of the escape tell where it comes from</source>
            <translation>ein AV-Block III stimmt; Breite und Frequenz des Ersatzrhythmus sagen, woher er kommt</translation>
        </message>
        <message>
            <source>a severe AV block is right; whether any P wave is conducted is the difference</source>
            <translation>ein schwerer AV-Block stimmt; ob irgendeine P-Welle übergeleitet wird, ist der Unterschied</translation>
        </message>
        <message>
            <source>right bundle branch is right; QRS of 120 ms or more makes the block complete</source>
            <translation>der rechte Schenkel stimmt; ein QRS ab 120 ms macht den Block komplett</translation>
        </message>
        <message>
            <source>left bundle branch is right; QRS of 120 ms or more makes the block complete</source>
            <translation>der linke Schenkel stimmt; ein QRS ab 120 ms macht den Block komplett</translation>
        </message>
        <message>
            <source>a Brugada pattern is right; only the coved type 1 makes the diagnosis</source>
            <translation>ein Brugada-Muster stimmt; nur der zeltförmige Typ 1 stellt die Diagnose</translation>
        </message>
        <message>
            <source>the left axis is right; qR in aVL and rS in the inferior leads make it a fascicular block</source>
            <translation>die Achse nach links stimmt; qR in aVL und rS in den inferioren Ableitungen machen einen Hemiblock daraus</translation>
        </message>
        <message>
            <source>the right axis is right; qR in III and rS in I make it a fascicular block</source>
            <translation>die Achse nach rechts stimmt; qR in III und rS in I machen einen Hemiblock daraus</translation>
        </message>
        <message>
            <source>left ventricular hypertrophy is right; strain is what the ST segment and T wave add</source>
            <translation>linksventrikuläre Hypertrophie stimmt; ST-Strecke und T-Welle fügen die sekundäre Veränderung hinzu</translation>
        </message>
        <message>
            <source>an anterior STEMI is right; how far the elevation reaches gives the exact name</source>
            <translation>ein Vorderwand-STEMI stimmt; wie weit die Hebung reicht, gibt den genauen Namen</translation>
        </message>
        <message>
            <source>a STEMI of the lateral wall is right; whether V3 and V4 are elevated too is the difference</source>
            <translation>ein STEMI der Seitenwand stimmt; ob auch V3 und V4 gehoben sind, ist der Unterschied</translation>
        </message>
        <message>
            <source>an inferior STEMI is right; the right ventricle or the posterior wall with it belongs to the name</source>
            <translation>ein inferiorer STEMI stimmt; der rechte Ventrikel oder die posteriore Wand dabei gehört zum Namen</translation>
        </message>
        <message>
            <source>a STEMI is right; the leads with the elevation tell the wall</source>
            <translation>ein STEMI stimmt; die Ableitungen mit der Hebung sagen die Wand</translation>
        </message>
        <message>
            <source>an old infarct is right; the leads with the Q waves tell the wall</source>
            <translation>ein alter Infarkt stimmt; die Ableitungen mit den Q-Zacken sagen die Wand</translation>
        </message>
        <message>
            <source>the inferior wall is right; the ST segment tells an event from a scar</source>
            <translation>die inferiore Wand stimmt; die ST-Strecke unterscheidet Ereignis und Narbe</translation>
        </message>
        <message>
            <source>the anterior wall is right; the ST segment and the T wave tell an event from a scar</source>
            <translation>die Vorderwand stimmt; ST-Strecke und T-Welle unterscheiden Ereignis und Narbe</translation>
        </message>
        <message>
            <source>the lateral wall is right; the ST segment tells an event from a scar</source>
            <translation>die Seitenwand stimmt; die ST-Strecke unterscheidet Ereignis und Narbe</translation>
        </message>
        <message>
            <source>a Wellens pattern is right; a biphasic T is type A, a deep inverted one type B</source>
            <translation>ein Wellens-Muster stimmt; ein biphasisches T ist Typ A, ein tief negatives Typ B</translation>
        </message>
        <message>
            <source>the anterior T inversion is right; its shape makes it a Wellens pattern</source>
            <translation>die vordere T-Negativierung stimmt; ihre Form macht ein Wellens-Muster daraus</translation>
        </message>
        <message>
            <source>that T waves are down is right; where they are down names the wall</source>
            <translation>dass T-Wellen negativ sind, stimmt; wo sie es sind, nennt die Wand</translation>
        </message>
        <message>
            <source>that the ST segment is depressed is right; where it is depressed makes the difference</source>
            <translation>dass die ST-Strecke gesenkt ist, stimmt; wo sie es ist, macht den Unterschied</translation>
        </message>
        <message>
            <source>the ST depression in the anterior leads is right; a tall R and an upright T make it the mirror of a posterior infarct</source>
            <translation>die ST-Senkung in den vorderen Ableitungen stimmt; ein hohes R und ein positives T machen sie zum Spiegelbild eines posterioren Infarkts</translation>
        </message>
        <message>
            <source>subendocardial ischaemia is right; ST elevation in aVR makes it diffuse</source>
            <translation>subendokardiale Ischämie stimmt; ST-Hebung in aVR macht sie diffus</translation>
        </message>
        <message>
            <source>hyperkalaemia is right; a broad QRS and a lost P wave make it severe</source>
            <translation>Hyperkaliämie stimmt; ein breiter QRS und eine verlorene P-Welle machen sie schwer</translation>
        </message>
        <message>
            <source>the long QT is right; whether the ST segment or the T wave is long tells why</source>
            <translation>das lange QT stimmt; ob die ST-Strecke oder die T-Welle lang ist, sagt warum</translation>
        </message>
        <message>
            <source>a long QU was seen; the U wave after a flat T makes it a lack of potassium</source>
            <translation>ein langes QU wurde gesehen; die U-Welle nach flachem T macht einen Kaliummangel daraus</translation>
        </message>
        <message>
            <source>the short QT is right; a missing ST segment tells of calcium</source>
            <translation>das kurze QT stimmt; eine fehlende ST-Strecke spricht für Kalzium</translation>
        </message>
        <message>
            <source>lead I upside down is right; how R grows over the chest leads tells the cables from the heart</source>
            <translation>die umgekehrte Ableitung I stimmt; wie R über die Brustwand wächst, unterscheidet Kabel und Herz</translation>
        </message>
        <message>
            <source>Anterior infarct from minutes to weeks</source>
            <translation>Vorderwandinfarkt von Minuten bis Wochen</translation>
        </message>
        <message>
            <source>before</source>
            <translation>davor</translation>
        </message>
        <message>
            <source>hyperacute T</source>
            <translation>hyperakutes T</translation>
        </message>
        <message>
            <source>ST elevation</source>
            <translation>ST-Hebung</translation>
        </message>
        <message>
            <source>Q waves</source>
            <translation>Q-Zacken</translation>
        </message>
        <message>
            <source>T inversion</source>
            <translation>T-Negativierung</translation>
        </message>
        <message>
            <source>old infarct</source>
            <translation>alter Infarkt</translation>
        </message>
        <message>
            <source>Calcium from low to high</source>
            <translation>Kalzium von niedrig bis hoch</translation>
        </message>
        <message>
            <source>long ST segment</source>
            <translation>lange ST-Strecke</translation>
        </message>
        <message>
            <source>short ST segment</source>
            <translation>kurze ST-Strecke</translation>
        </message>
        <message>
            <source>of full effect</source>
            <translation>der vollen Wirkung</translation>
        </message>
        <message>
            <source>full</source>
            <translation>voll</translation>
        </message>
        <message>
            <source>Inferior infarct from minutes to weeks</source>
            <translation>Hinterwandinfarkt von Minuten bis Wochen</translation>
        </message>
        <message>
            <source>Falling potassium</source>
            <translation>Sinkendes Kalium</translation>
        </message>
        <message>
            <source>mmol/l lost</source>
            <translation>mmol/l verloren</translation>
        </message>
        <message>
            <source>severe depletion</source>
            <translation>schwerer Mangel</translation>
        </message>
        <message>
            <source>Rising potassium</source>
            <translation>Steigendes Kalium</translation>
        </message>
        <message>
            <source>before sine wave</source>
            <translation>vor der Sinuswelle</translation>
        </message>
        <message>
            <source>QT under sotalol</source>
            <translation>QT unter Sotalol</translation>
        </message>
        <message>
            <source>mg a day</source>
            <translation>mg am Tag</translation>
        </message>
        <message>
            <source>before treatment</source>
            <translation>vor Behandlung</translation>
        </message>
        <message>
            <source>160 mg</source>
            <translation>160 mg</translation>
        </message>
        <message>
            <source>320 mg</source>
            <translation>320 mg</translation>
        </message>
        <message>
            <source>640 mg</source>
            <translation>640 mg</translation>
        </message>
        <message>
            <source>Pre-employment check, no complaints.</source>
            <translation>Einstellungsuntersuchung, keine Beschwerden.</translation>
        </message>
        <message>
            <source>Normal ECG of an older man</source>
            <translation>Normales EKG eines älteren Mannes</translation>
        </message>
        <message>
            <source>Before cataract surgery. Compare voltage, axis and QTc with the young woman's normal ECG.</source>
            <translation>Vor einer Kataraktoperation. Vergleichen Sie Spannung, Achse und QTc mit dem normalen EKG der jungen Frau.</translation>
        </message>
        <message>
            <source>Distance runner, routine check.</source>
            <translation>Langstreckenläufer, Routineuntersuchung.</translation>
        </message>
        <message>
            <source>Fever of 39.4 degrees and cough for two days.</source>
            <translation>Seit zwei Tagen 39,4 Grad Fieber und Husten.</translation>
        </message>
        <message>
            <source>Student, pulse felt to be irregular. Ask her to hold her breath.</source>
            <translation>Studentin, unregelmäßiger Puls getastet. Bitten Sie sie, den Atem anzuhalten.</translation>
        </message>
        <message>
            <source>Atrial fibrillation with controlled response</source>
            <translation>Vorhofflimmern mit kontrollierter Frequenz</translation>
        </message>
        <message>
            <source>On bisoprolol and apixaban.</source>
            <translation>Unter Bisoprolol und Apixaban.</translation>
        </message>
        <message>
            <source>Atrial fibrillation with rapid response</source>
            <translation>Vorhofflimmern mit schneller Überleitung</translation>
        </message>
        <message>
            <source>Palpitations and breathlessness since the morning.</source>
            <translation>Seit dem Morgen Herzklopfen und Atemnot.</translation>
        </message>
        <message>
            <source>Atrial flutter with 2:1 conduction</source>
            <translation>Vorhofflattern mit 2:1-Überleitung</translation>
        </message>
        <message>
            <source>A regular pulse of about 150/min: always look for the second flutter wave.</source>
            <translation>Ein regelmäßiger Puls um 150/min: Suchen Sie immer nach der zweiten Flatterwelle.</translation>
        </message>
        <message>
            <source>Premature ventricular complexes</source>
            <translation>Kammerextrasystolen</translation>
        </message>
        <message>
            <source>Extra beats felt in the evening; no heart disease known.</source>
            <translation>Abends Extraschläge gespürt; keine Herzkrankheit bekannt.</translation>
        </message>
        <message>
            <source>Premature atrial complexes</source>
            <translation>Vorhofextrasystolen</translation>
        </message>
        <message>
            <source>Skipped beats, much coffee.</source>
            <translation>Herzstolpern, viel Kaffee.</translation>
        </message>
        <message>
            <source>Sudden palpitations for half an hour, as often before.</source>
            <translation>Plötzliches Herzrasen seit einer halben Stunde, wie schon oft.</translation>
        </message>
        <message>
            <source>Monomorphic ventricular tachycardia</source>
            <translation>Monomorphe Kammertachykardie</translation>
        </message>
        <message>
            <source>Anterior infarct four years ago, now dizzy and sweating. Wide, regular, fast: ventricular until proven otherwise.</source>
            <translation>Vorderwandinfarkt vor vier Jahren, jetzt schwindlig und schweißig. Breit, regelmäßig, schnell: ventrikulär bis zum Beweis des Gegenteils.</translation>
        </message>
        <message>
            <source>Methadone and clarithromycin; fainted twice.</source>
            <translation>Methadon und Clarithromycin; zweimal ohnmächtig.</translation>
        </message>
        <message>
            <source>Collapsed; no pulse.</source>
            <translation>Zusammengebrochen; kein Puls.</translation>
        </message>
        <message>
            <source>Asymptomatic, on a beta blocker.</source>
            <translation>Beschwerdefrei, unter einem Betablocker.</translation>
        </message>
        <message>
            <source>Wenckebach (Mobitz I)</source>
            <translation>Wenckebach (Mobitz I)</translation>
        </message>
        <message>
            <source>Rower, recorded at rest.</source>
            <translation>Ruderer, in Ruhe geschrieben.</translation>
        </message>
        <message>
            <source>Mobitz II</source>
            <translation>Mobitz II</translation>
        </message>
        <message>
            <source>Near-fainting on the stairs.</source>
            <translation>Fast ohnmächtig auf der Treppe.</translation>
        </message>
        <message>
            <source>Found confused; pulse 32/min.</source>
            <translation>Verwirrt aufgefunden; Puls 32/min.</translation>
        </message>
        <message>
            <source>Heart failure, ejection fraction 30 %.</source>
            <translation>Herzinsuffizienz, Ejektionsfraktion 30 %.</translation>
        </message>
        <message>
            <source>Chance finding before knee surgery.</source>
            <translation>Zufallsbefund vor einer Knieoperation.</translation>
        </message>
        <message>
            <source>Hypertension for twenty years.</source>
            <translation>Seit zwanzig Jahren Bluthochdruck.</translation>
        </message>
        <message>
            <source>Wolff-Parkinson-White pattern</source>
            <translation>Wolff-Parkinson-White-Muster</translation>
        </message>
        <message>
            <source>Fast heartbeats since school, stopped by holding his breath.</source>
            <translation>Herzrasen seit der Schulzeit, durch Luftanhalten zu beenden.</translation>
        </message>
        <message>
            <source>Pacemaker since a complete AV block two years ago.</source>
            <translation>Schrittmacher seit einem AV-Block III vor zwei Jahren.</translation>
        </message>
        <message>
            <source>Left ventricular hypertrophy with secondary ST-T abnormality</source>
            <translation>Linksventrikuläre Hypertrophie mit sekundärer ST-T-Veränderung</translation>
        </message>
        <message>
            <source>Blood pressure 190/110 for years.</source>
            <translation>Seit Jahren Blutdruck 190/110.</translation>
        </message>
        <message>
            <source>Pressure in the chest and nausea for one hour. Look at aVL first, then ask for right-sided leads.</source>
            <translation>Seit einer Stunde Druck in der Brust und Übelkeit. Schauen Sie zuerst aVL an, dann verlangen Sie rechtsseitige Ableitungen.</translation>
        </message>
        <message>
            <source>Crushing chest pain for forty minutes.</source>
            <translation>Seit vierzig Minuten vernichtender Brustschmerz.</translation>
        </message>
        <message>
            <source>Old inferior infarct</source>
            <translation>Alter inferiorer Infarkt</translation>
        </message>
        <message>
            <source>Stent in the right coronary artery three years ago.</source>
            <translation>Vor drei Jahren Stent in der rechten Koronararterie.</translation>
        </message>
        <message>
            <source>Sharp pain, better when leaning forward, after a viral infection.</source>
            <translation>Stechender Schmerz, besser beim Vorbeugen, nach einem Virusinfekt.</translation>
        </message>
        <message>
            <source>Started citalopram and ciprofloxacin last week.</source>
            <translation>Letzte Woche mit Citalopram und Ciprofloxacin begonnen.</translation>
        </message>
        <message>
            <source>Missed two dialysis sessions; potassium 7.6 mmol/l.</source>
            <translation>Zwei Dialysen versäumt; Kalium 7,6 mmol/l.</translation>
        </message>
        <message>
            <source>the wall was not named: inferior assumed</source>
            <translation>die Wand war nicht genannt: inferior angenommen</translation>
        </message>
        <message>
            <source>the wall was not named: anterior assumed</source>
            <translation>die Wand war nicht genannt: anterior angenommen</translation>
        </message>
        <message>
            <source>one lead of the inferior wall was named: inferior assumed</source>
            <translation>eine Ableitung der inferioren Wand war genannt: inferior angenommen</translation>
        </message>
        <message>
            <source>the leads were not named: lateral assumed</source>
            <translation>die Ableitungen waren nicht genannt: lateral angenommen</translation>
        </message>
        <message>
            <source>the type of Wellens pattern was not named: type B assumed</source>
            <translation>der Typ des Wellens-Musters war nicht genannt: Typ B angenommen</translation>
        </message>
        <message>
            <source>rSR' in V1 taken as a right bundle branch block</source>
            <translation>rSR' in V1 als Rechtsschenkelblock verstanden</translation>
        </message>
        <message>
            <source>the wall was not named: lateral assumed</source>
            <translation>die Wand war nicht genannt: lateral angenommen</translation>
        </message>
        <message>
            <source>the leads were not named: anterior assumed</source>
            <translation>die Ableitungen waren nicht genannt: anterior angenommen</translation>
        </message>
        <message>
            <source>prominent U waves taken as those of hypokalaemia</source>
            <translation>deutliche U-Wellen als die einer Hypokaliämie verstanden</translation>
        </message>
        <message>
            <source>tall T waves taken as those of hyperkalaemia</source>
            <translation>hohe T-Wellen als die einer Hyperkaliämie verstanden</translation>
        </message>
        <message>
            <source>the fascicle was not named: anterior assumed</source>
            <translation>der Faszikel war nicht genannt: anterior angenommen</translation>
        </message>
        <message>
            <source>the type was not named: Mobitz I assumed</source>
            <translation>der Typ war nicht genannt: Mobitz I angenommen</translation>
        </message>
        <message>
            <source>the degree was not named: first degree assumed</source>
            <translation>der Grad war nicht genannt: I. Grad angenommen</translation>
        </message>
        <message>
            <source>flutter with 3:1 conduction is not in the catalogue: 4:1 taken</source>
            <translation>Flattern mit 3:1-Überleitung ist nicht im Katalog: 4:1 genommen</translation>
        </message>
        <message>
            <source>the ratio was not named: 2:1 assumed</source>
            <translation>das Verhältnis war nicht genannt: 2:1 angenommen</translation>
        </message>
        <message>
            <source>the tachycardia was not named: sinus assumed</source>
            <translation>die Tachykardie war nicht benannt: Sinustachykardie angenommen</translation>
        </message>
        <message>
            <source>the bradycardia was not named: sinus assumed</source>
            <translation>die Bradykardie war nicht benannt: Sinusbradykardie angenommen</translation>
        </message>
        <message>
            <source>an early beat that is conducted aberrantly comes from above</source>
            <translation>ein früher, aberrant geleiteter Schlag kommt von oben</translation>
        </message>
        <message>
            <source>the origin was not named: ventricular assumed</source>
            <translation>der Ursprung war nicht genannt: ventrikulär angenommen</translation>
        </message>
        <message>
            <source>PR over 200 ms taken as a first-degree AV block</source>
            <translation>PQ über 200 ms als AV-Block I. Grades verstanden</translation>
        </message>
        <message>
            <source>PR under 120 ms taken as a short PR interval</source>
            <translation>PQ unter 120 ms als kurze PQ-Zeit verstanden</translation>
        </message>
        <message>
            <source>QTc of 470 ms or more taken as a prolonged QT interval</source>
            <translation>QTc ab 470 ms als verlängerte QT-Zeit verstanden</translation>
        </message>
        <message>
            <source>QTc of 340 ms or less taken as a short QT interval</source>
            <translation>QTc bis 340 ms als kurze QT-Zeit verstanden</translation>
        </message>
        <message>
            <source>QRS of 120 ms or more taken as a nonspecific conduction delay, as no block was named</source>
            <translation>QRS ab 120 ms als unspezifische Leitungsverzögerung verstanden, da kein Block genannt war</translation>
        </message>
        <message>
            <source>an axis beyond -30 degrees taken as left axis deviation</source>
            <translation>eine Achse jenseits von -30 Grad als überdrehter Linkstyp verstanden</translation>
        </message>
        <message>
            <source>an axis beyond +90 degrees taken as right axis deviation</source>
            <translation>eine Achse jenseits von +90 Grad als Rechtstyp verstanden</translation>
        </message>
        <message>
            <source>an axis between -90 and -180 degrees taken as extreme</source>
            <translation>eine Achse zwischen -90 und -180 Grad als extrem verstanden</translation>
        </message>
        <message>
            <source>potassium of 7 mmol/l or more taken as severe hyperkalaemia</source>
            <translation>Kalium ab 7 mmol/l als schwere Hyperkaliämie verstanden</translation>
        </message>
        <message>
            <source>potassium over 5.5 mmol/l taken as hyperkalaemia</source>
            <translation>Kalium über 5,5 mmol/l als Hyperkaliämie verstanden</translation>
        </message>
        <message>
            <source>potassium under 3.2 mmol/l taken as hypokalaemia</source>
            <translation>Kalium unter 3,2 mmol/l als Hypokaliämie verstanden</translation>
        </message>
        <message>
            <source>calcium of 2.8 mmol/l or more taken as hypercalcaemia</source>
            <translation>Kalzium ab 2,8 mmol/l als Hyperkalzämie verstanden</translation>
        </message>
        <message>
            <source>calcium under 2 mmol/l taken as hypocalcaemia</source>
            <translation>Kalzium unter 2 mmol/l als Hypokalzämie verstanden</translation>
        </message>
        <message>
            <source>the QRS cannot be narrow and broad at once</source>
            <translation>der QRS kann nicht zugleich schmal und breit sein</translation>
        </message>
        <message>
            <source>atrial fibrillation is irregular, unless a complete AV block makes the ventricles beat regularly</source>
            <translation>Vorhofflimmern ist unregelmäßig, außer ein AV-Block III lässt die Kammern regelmäßig schlagen</translation>
        </message>
        <message>
            <source>it is told by P waves, and the text says that there are none</source>
            <translation>man erkennt es an P-Wellen, und der Text sagt, dass es keine gibt</translation>
        </message>
        <message>
            <source>its rhythm is regular, and the text says that it is irregular</source>
            <translation>sein Rhythmus ist regelmäßig, und der Text sagt, dass er unregelmäßig ist</translation>
        </message>
    </context>
</TS>
