namespace Onboarding.Domain.Screening.Matching;

/// <summary>Collects names, and builds their segment. Equal parts of names become one object.</summary>
internal sealed class SegmentBuilder(MatchPolicy policy)
{
    private readonly List<IndexedName> _names = [];
    private readonly List<int> _wordsOfNames = [];
    private readonly List<NamePart> _words = [];
    private readonly List<ulong> _wordKeys = [];
    private readonly List<ulong> _joinedKeys = [];
    private readonly Dictionary<(string Text, string Native, PartKind Kind, PartScript Script), int> _numbers = [];
    private readonly Dictionary<(int Word, int Weight, int Segment), NamePart> _parts = [];
    private readonly KeyBuffer _keys = new();

    /// <summary>Adds a name of an entry.</summary>
    public void Add(IndexedEntry entry, Lists.ListedName name, PreparedName prepared)
    {
        var number = _names.Count;
        var parts = System.Collections.Immutable.ImmutableArray.CreateBuilder<NamePart>(prepared.Parts.Length);
        foreach (var part in prepared.Parts)
        {
            var word = Number(part);
            _wordsOfNames.Add(word);
            if (!_parts.TryGetValue((word, part.Weight, part.Segment), out var shared))
            {
                _parts.Add((word, part.Weight, part.Segment), shared = part);
            }

            parts.Add(shared);
        }

        _names.Add(new(entry, name, prepared with { Parts = parts.MoveToImmutable() }));
        AddJoined(number, prepared.Parts.AsSpan());
    }

    /// <summary>Builds the segment. Words that sound alike get neighbouring numbers: a look-up reads them together.</summary>
    public NameSegment Build()
    {
        var order = Enumerable.Range(0, _words.Count).ToArray();
        Array.Sort(order, (one, other) => string.CompareOrdinal(_words[one].Sound, _words[other].Sound) is var bySound and not 0
            ? bySound
            : one.CompareTo(other));
        var numbers = new int[order.Length];
        for (var number = 0; number < order.Length; number++)
        {
            numbers[order[number]] = number;
        }

        return new(
            [.. _names],
            Array.ConvertAll(order, word => _words[word]),
            _wordsOfNames.ConvertAll(word => numbers[word]),
            KeyTable.Of(_wordKeys.ConvertAll(posting => KeyTable.Posting((uint)(posting >> 32), (uint)numbers[(int)(uint)posting]))),
            KeyTable.Of(_joinedKeys));
    }

    private int Number(NamePart part)
    {
        if (!_numbers.TryGetValue((part.Text, part.Native, part.Kind, part.Script), out var number))
        {
            _numbers.Add((part.Text, part.Native, part.Kind, part.Script), number = _words.Count);
            _words.Add(part);
            _keys.Clear();
            NameKeys.OfListed(part, policy, _keys);
            AddKeys(_wordKeys, (uint)number);
        }

        return number;
    }

    private void AddJoined(int name, ReadOnlySpan<NamePart> parts)
    {
        Span<char> text = stackalloc char[EditCost.MaxLength * JoinedParts.MaxJoined];
        for (var start = 0; start < parts.Length; start++)
        {
            for (var count = 2; count <= JoinedParts.MaxJoined && start + count <= parts.Length; count++)
            {
                var joined = parts.Slice(start, count);
                var length = JoinedParts.Length(joined);
                _keys.Clear();
                var words = JoinedParts.Text(joined, length <= text.Length ? text : new char[length]);
                NameKeys.OfJoined(words, isOfConsonants: joined[0].Script == PartScript.Consonants, policy, _keys);
                AddKeys(_joinedKeys, NameSegment.Joined(name, start, count));
            }
        }
    }

    private void AddKeys(List<ulong> postings, uint number)
    {
        _keys.Distinct();
        foreach (var key in _keys.Keys)
        {
            postings.Add(KeyTable.Posting(key, number));
        }
    }
}
