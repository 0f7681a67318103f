namespace Onboarding.Domain.Screening.Matching;

/// <summary>A spelling of a query with all that its look-up in each list needs, computed once.</summary>
internal sealed class QueryName
{
    private readonly ulong[] _patterns;
    private readonly ushort[] _weights;

    public QueryName(PreparedName name, MatchPolicy policy)
    {
        Name = name;
        var parts = name.Parts.AsSpan();
        (Traits, Endings, _weights) = (new WordTraits[parts.Length], new ulong[parts.Length], new ushort[parts.Length]);
        _patterns = new ulong[parts.Length * WordTraits.Classes];
        var keys = new KeyBuffer();
        var partKeys = new uint[parts.Length][];
        for (var at = 0; at < parts.Length; at++)
        {
            Traits[at] = new WordTraits(parts[at]);
            _weights[at] = LeftWeight.Of(parts[at]);
            Endings[at] = NameEndings.Of(parts[at].Text);
            WordTraits.Pattern(parts[at], _patterns.AsSpan(at * WordTraits.Classes));
            keys.Clear();
            NameKeys.OfQuery(parts[at], policy, keys);
            keys.Distinct();
            partKeys[at] = keys.Keys.ToArray();
        }

        (PartKeys, JoinedKeys) = (partKeys, Joined(parts, policy, keys));
        Repeats = Repeat(name, 0);
    }

    /// <summary>The prepared name.</summary>
    public PreparedName Name { get; }

    /// <summary>The traits of each part.</summary>
    public WordTraits[] Traits { get; }

    /// <summary>The endings of each part (<see cref="NameEndings"/>).</summary>
    public ulong[] Endings { get; }

    /// <summary>The keys by which each part is looked up; none for an initial.</summary>
    public IReadOnlyList<uint[]> PartKeys { get; }

    /// <summary>Neighbouring parts, and the keys by which their joined text is looked up.</summary>
    public IReadOnlyList<(int Start, int Count, uint[] Keys)> JoinedKeys { get; }

    /// <summary>Whether a word occurs twice.</summary>
    public bool Repeats { get; }

    /// <summary>Returns the positions of the classes of letters in a part (<see cref="WordTraits.Pattern"/>).</summary>
    public ReadOnlySpan<ulong> Pattern(int part) => _patterns.AsSpan(part * WordTraits.Classes, WordTraits.Classes);

    /// <summary>Returns the weight of the parts that a mask leaves out, and whether one of them is no number.</summary>
    public (int Left, bool HasWord) LeftOver(uint matched)
    {
        var sum = default(LeftWeight);
        for (var (at, bit) = (0, 1u); at < _weights.Length; at++, bit <<= 1)
        {
            sum.Add(_weights[at], (matched & bit) != 0);
        }

        return (sum.Left, sum.HasWord);
    }

    /// <summary>Returns whether a part that a mask leaves out has the text of another part.</summary>
    public static bool Repeat(PreparedName name, uint matched)
    {
        var parts = name.Parts.AsSpan();
        for (var at = 0; at < parts.Length; at++)
        {
            for (var other = 0; (matched & (1u << at)) == 0 && other < parts.Length; other++)
            {
                if (other != at && parts[other].Text == parts[at].Text)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<(int Start, int Count, uint[] Keys)> Joined(ReadOnlySpan<NamePart> parts, MatchPolicy policy, KeyBuffer keys)
    {
        var joined = new List<(int, int, uint[])>();
        Span<char> text = stackalloc char[EditCost.MaxLength * JoinedParts.MaxJoined];
        for (var start = 0; start < parts.Length; start++)
        {
            for (var count = 2; count <= JoinedParts.MaxJoined && start + count <= parts.Length; count++)
            {
                var some = parts.Slice(start, count);
                var length = JoinedParts.Length(some);
                keys.Clear();
                var words = JoinedParts.Text(some, length <= text.Length ? text : new char[length]);
                NameKeys.OfJoined(words, isOfConsonants: some[0].Script != PartScript.Consonants, policy, keys);
                keys.Distinct();
                joined.Add((start, count, keys.Keys.ToArray()));
            }
        }

        return joined;
    }
}
