namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The names of one type on one list, the words that they consist of, and the tables by which words and joined words are found. It never changes.
/// A look-up reads a few numbers of very many words and names, so these numbers are close together in arrays of their own.
/// </summary>
internal sealed class NameSegment
{
    private const int StartBits = 5;
    private const int CountBits = 2;
    private readonly NameWord[] _wordsOfNames;

    // Whether a word occurs twice in each of the names.
    private readonly bool[] _repeats;
    private readonly int[] _firstWord;
    private readonly int[] _namesOfWords;
    private readonly int[] _firstName;
    private readonly EntryTraits[] _entries;
    private readonly int[] _entryOfName;
    private readonly char[] _texts;
    private readonly int[] _firstLetter;
    private readonly ulong[] _endings;

    public NameSegment(IndexedName[] names, NamePart[] words, List<int> wordsOfNames, KeyTable wordKeys, KeyTable joinedKeys)
    {
        (Names, Words, WordKeys, JoinedKeys) = (names, words, wordKeys, joinedKeys);
        Traits = Array.ConvertAll(words, word => new WordTraits(word));
        (_texts, _firstLetter) = Texts(words);
        _endings = Array.ConvertAll(words, word => NameEndings.Of(word.Text));
        _wordsOfNames =
        [
            .. wordsOfNames.Zip(names.SelectMany(name => name.Prepared.Parts), (word, part) => new NameWord(word, LeftWeight.Of(part))),
        ];
        _repeats = Array.ConvertAll(names, name => QueryName.Repeat(name.Prepared, 0));
        (_entries, _entryOfName) = Entries(names);
        _firstWord = new int[names.Length + 1];
        for (var name = 0; name < names.Length; name++)
        {
            _firstWord[name + 1] = _firstWord[name] + names[name].Prepared.Parts.Length;
        }

        (_firstName, _namesOfWords) = NamesOfWords();
    }

    /// <summary>The names.</summary>
    public IndexedName[] Names { get; }

    /// <summary>The different words of all names.</summary>
    public NamePart[] Words { get; }

    /// <summary>The traits of each word, which are compared first.</summary>
    public WordTraits[] Traits { get; }

    /// <summary>The numbers of words by key.</summary>
    public KeyTable WordKeys { get; }

    /// <summary>Neighbouring words of names, as one number (<see cref="Joined(int, int, int)"/>), by the keys of their joined text.</summary>
    public KeyTable JoinedKeys { get; }

    /// <summary>Returns the words of a name, in their order.</summary>
    public ReadOnlySpan<NameWord> WordsOf(int name) => _wordsOfNames.AsSpan(_firstWord[name], _firstWord[name + 1] - _firstWord[name]);

    /// <summary>Returns whether a word that a mask leaves out occurs twice in a name.</summary>
    public bool Repeats(int name, uint matched) => _repeats[name] && QueryName.Repeat(Names[name].Prepared, matched);

    /// <summary>Returns the names that have a word; a name twice if it has the word twice.</summary>
    public ReadOnlySpan<int> NamesOf(int word) => _namesOfWords.AsSpan(_firstName[word], _firstName[word + 1] - _firstName[word]);

    /// <summary>Returns the traits of the entry that a name belongs to.</summary>
    public ref readonly EntryTraits EntryOf(int name) => ref _entries[_entryOfName[name]];

    /// <summary>Returns the text of a word.</summary>
    public ReadOnlySpan<char> TextOf(int word) => _texts.AsSpan(_firstLetter[word], _firstLetter[word + 1] - _firstLetter[word]);

    /// <summary>Returns the endings of a word (<see cref="NameEndings"/>).</summary>
    public ulong EndingsOf(int word) => _endings[word];

    /// <summary>Returns the number that stands for neighbouring words of a name.</summary>
    public static uint Joined(int name, int start, int count) =>
        ((uint)name << (StartBits + CountBits)) | ((uint)start << CountBits) | (uint)(count - 2);

    /// <summary>Returns the neighbouring words that a number stands for.</summary>
    public static (int Name, int Start, int Count) Joined(uint number) =>
        ((int)(number >> (StartBits + CountBits)), (int)(number >> CountBits) & ((1 << StartBits) - 1), (int)(number & ((1 << CountBits) - 1)) + 2);

    private (int[] First, int[] Names) NamesOfWords()
    {
        var first = new int[Words.Length + 1];
        foreach (var (word, _) in _wordsOfNames)
        {
            first[word + 1]++;
        }

        for (var word = 0; word < Words.Length; word++)
        {
            first[word + 1] += first[word];
        }

        var names = new int[_wordsOfNames.Length];
        var next = first.AsSpan(0, Words.Length).ToArray();
        for (var name = 0; name < Names.Length; name++)
        {
            foreach (var (word, _) in WordsOf(name))
            {
                names[next[word]++] = name;
            }
        }

        return (first, names);
    }

    private static (char[] Texts, int[] First) Texts(NamePart[] words)
    {
        var first = new int[words.Length + 1];
        for (var word = 0; word < words.Length; word++)
        {
            first[word + 1] = first[word] + words[word].Text.Length;
        }

        var texts = new char[first[^1]];
        for (var word = 0; word < words.Length; word++)
        {
            words[word].Text.CopyTo(texts.AsSpan(first[word]));
        }

        return (texts, first);
    }

    // The names of an entry are neighbours.
    private static (EntryTraits[] Entries, int[] EntryOfName) Entries(IndexedName[] names)
    {
        var (entries, numbers) = (new List<EntryTraits>(), new int[names.Length]);
        for (var name = 0; name < names.Length; name++)
        {
            if (name == 0 || !ReferenceEquals(names[name].Entry, names[name - 1].Entry))
            {
                entries.Add(new(names[name].Entry.Entry.BirthDates, names[name].Entry.Entry.Countries));
            }

            numbers[name] = entries.Count - 1;
        }

        return ([.. entries], numbers);
    }
}

/// <summary>A word of a name.</summary>
/// <param name="Word">The number of the word.</param>
/// <param name="Weight">Its weight and kind in the name (<see cref="LeftWeight"/>).</param>
internal readonly record struct NameWord(int Word, ushort Weight);

/// <summary>A name of an entry, prepared for comparison.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">The name.</param>
/// <param name="Prepared">The prepared name; an entry's name that states alternatives has several.</param>
internal sealed record IndexedName(IndexedEntry Entry, Lists.ListedName Name, PreparedName Prepared);
