namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The names of one type on one list, the words that they consist of, and the tables by which words and joined words are found. It never changes.
/// </summary>
internal sealed class NameSegment
{
    private const int StartBits = 5;
    private const int CountBits = 2;
    private const ushort Particle = 0x8000, Number = 0x4000;
    private const ushort WeightMask = 0x3FFF;
    private readonly int[] _wordsOfNames;

    // The weight and the kind of each of these words, so that the bound needs no object.
    private readonly ushort[] _weights;
    private readonly int[] _firstWord;
    private readonly int[] _namesOfWords;
    private readonly int[] _firstName;

    public NameSegment(IndexedName[] names, NamePart[] words, List<int> wordsOfNames, KeyTable wordKeys, KeyTable joinedKeys)
    {
        (Names, Words, WordKeys, JoinedKeys) = (names, words, wordKeys, joinedKeys);
        Traits = Array.ConvertAll(words, word => new WordTraits(word));
        _wordsOfNames = [.. wordsOfNames];
        _weights = [.. names.SelectMany(name => name.Prepared.Parts).Select(Weighed)];
        _firstWord = new int[names.Length + 1];
        _firstName = new int[words.Length + 1];
        for (var name = 0; name < names.Length; name++)
        {
            _firstWord[name + 1] = _firstWord[name] + names[name].Prepared.Parts.Length;
        }

        foreach (var word in _wordsOfNames)
        {
            _firstName[word + 1]++;
        }

        for (var word = 0; word < words.Length; word++)
        {
            _firstName[word + 1] += _firstName[word];
        }

        _namesOfWords = new int[_wordsOfNames.Length];
        var next = _firstName.AsSpan(0, words.Length).ToArray();
        for (var name = 0; name < names.Length; name++)
        {
            foreach (var word in WordsOf(name))
            {
                _namesOfWords[next[word]++] = name;
            }
        }
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

    /// <summary>Returns the numbers of the words of a name, in their order.</summary>
    public ReadOnlySpan<int> WordsOf(int name) => _wordsOfNames.AsSpan(_firstWord[name], _firstWord[name + 1] - _firstWord[name]);

    /// <summary>Returns the weight of all words of a name, of those that a mask leaves out, and whether one of these is no number.</summary>
    public (int Weight, int Left, bool HasWord) LeftOver(int name, uint matched)
    {
        var (all, left, hasWord) = (0, 0, false);
        for (var (at, end, bit) = (_firstWord[name], _firstWord[name + 1], 1u); at < end; at++, bit <<= 1)
        {
            var weight = _weights[at] & WeightMask;
            all += weight;
            if ((matched & bit) == 0 && (_weights[at] & Particle) == 0)
            {
                left += weight;
                hasWord |= (_weights[at] & Number) == 0;
            }
        }

        return (all, left, hasWord);
    }

    /// <summary>Returns the names that have a word; a name twice if it has the word twice.</summary>
    public ReadOnlySpan<int> NamesOf(int word) => _namesOfWords.AsSpan(_firstName[word], _firstName[word + 1] - _firstName[word]);

    private static ushort Weighed(NamePart part) =>
        (ushort)(part.Weight | (part.Kind == PartKind.Particle ? Particle : 0) | (part.Kind == PartKind.Number ? Number : 0));

    /// <summary>Returns the number that stands for neighbouring words of a name.</summary>
    public static uint Joined(int name, int start, int count) =>
        ((uint)name << (StartBits + CountBits)) | ((uint)start << CountBits) | (uint)(count - 2);

    /// <summary>Returns the neighbouring words that a number stands for.</summary>
    public static (int Name, int Start, int Count) Joined(uint number) =>
        ((int)(number >> (StartBits + CountBits)), (int)(number >> CountBits) & ((1 << StartBits) - 1), (int)(number & ((1 << CountBits) - 1)) + 2);
}

/// <summary>A name of an entry, prepared for comparison.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">The name.</param>
/// <param name="Prepared">The prepared name; an entry's name that states alternatives has several.</param>
internal sealed record IndexedName(IndexedEntry Entry, Lists.ListedName Name, PreparedName Prepared);
