using System.Numerics;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The properties of a part by which the index decides about most pairs of parts without reading the parts themselves. The decision follows
/// <see cref="PartLikeness"/>: parts that do not fit by it do not fit, and the greatest likeness is never below the true one.
/// </summary>
internal readonly struct WordTraits
{
    /// <summary>The number of classes of letters (<see cref="Coarse.Number"/>), rounded up to a power of two.</summary>
    public const int Classes = 16;

    /// <summary>The result if the letters must be compared in their order.</summary>
    public const int Undecided = -1;

    private const int Full = 10_000;
    private const int BitsOfClass = 4;
    private const int MaxPacked = sizeof(ulong) * 8 / BitsOfClass;
    private const byte ShortForm = 1, Consonants = 2, Syllables = 4, Long = 8;

    // One bit for each letter of a class, so that bits that only one of two words has are letters that the other one lacks.
    private readonly ulong _counts;

    // The classes of the letters without h in their order, if they are not too many.
    private readonly ulong _classes;
    private readonly uint _sound;
    private readonly uint _text;
    private readonly ushort _group;
    private readonly byte _length;
    private readonly byte _doubled;
    private readonly byte _letters;
    private readonly byte _first;
    private readonly byte _kind;
    private readonly byte _flags;

    public WordTraits(NamePart part)
    {
        (_kind, _group, _first) = ((byte)part.Kind, (ushort)part.Group, (byte)part.Text[0]);
        (_sound, _text) = (Coarse.Hash(part.Sound), Coarse.Hash(part.Text));
        _flags = (byte)((part.ShortFormOf is null ? 0 : ShortForm) | (part.Text.Length > EditCost.MaxLength ? Long : 0) | part.Script switch
        {
            PartScript.Consonants => Consonants,
            PartScript.Han or PartScript.Hangul => Syllables,
            _ => 0,
        });
        _length = (byte)Math.Min(part.Text.Length, EditCost.MaxLength);
        for (var at = 0; at < _length; at++)
        {
            _doubled += (byte)(at > 0 && part.Text[at] == part.Text[at - 1] ? 1 : 0);
            if (Coarse.Number(part.Text[at]) is var number and >= 0)
            {
                _classes |= _letters < MaxPacked ? (ulong)number << (_letters * BitsOfClass) : 0;
                _letters++;
                _counts = WithLetter(_counts, number);
            }
        }
    }

    // The number of bits for the letters of each class in the counts. A word that has more letters of a class has all of its bits.
    private static ReadOnlySpan<byte> Bits => [8, 4, 5, 3, 5, 3, 4, 5, 4, 5, 3, 5, 4, 1, 3];

    private static ReadOnlySpan<byte> FirstBit => [0, 8, 12, 17, 20, 25, 28, 32, 37, 41, 46, 49, 54, 58, 59];

    /// <summary>The number of letters, at most as many as are compared.</summary>
    public int Length => _length;

    /// <summary>
    /// Returns the greatest likeness of two parts, 0 if they do not fit, or <see cref="Undecided"/>. The order of the letters is not compared.
    /// </summary>
    public static int Greatest(in WordTraits first, in WordTraits second, MatchPolicy policy)
    {
        var (either, both) = ((byte)(first._flags | second._flags), (byte)(first._flags & second._flags));
        if ((either & ~both & Consonants) != 0 || (either & Long) != 0)
        {
            return Undecided;
        }

        if (first._text == second._text)
        {
            return Full;
        }

        var (one, other) = ((PartKind)first._kind, (PartKind)second._kind);
        if (one is PartKind.Number or PartKind.Particle or PartKind.Initial || other is PartKind.Number or PartKind.Particle or PartKind.Initial)
        {
            var isInitial = one == PartKind.Initial != (other == PartKind.Initial) && first._first == second._first
                && one is not (PartKind.Number or PartKind.Particle) && other is not (PartKind.Number or PartKind.Particle);
            return isInitial ? policy.Initial : 0;
        }

        if ((both & Syllables) != 0 || (either & ShortForm) != 0)
        {
            return Undecided;
        }

        if (first._group > 0 && second._group > 0)
        {
            return first._group == second._group ? policy.Spelling : 0;
        }

        return one == PartKind.Place && other == PartKind.Place ? 0 : GreatestByLetters(first, second, policy);
    }

    /// <summary>
    /// Returns false if two parts that are <see cref="Undecided"/> do not fit because of the order of their letters. The distance of the words, in
    /// which letters that replace each other are equal and h is left out, counts the changes that cost a letter (<see cref="EditCost"/>).
    /// </summary>
    /// <param name="first">A part.</param>
    /// <param name="pattern">The positions of the classes of its letters (<see cref="Pattern"/>).</param>
    /// <param name="second">The other part.</param>
    /// <param name="policy">The policy.</param>
    public static bool MayFitInOrder(in WordTraits first, ReadOnlySpan<ulong> pattern, in WordTraits second, MatchPolicy policy) =>
        !IsByLetters(first, second) || first._letters == 0 || second._letters is 0 or > MaxPacked
            || IsWithin(Distance(pattern, first._letters, second._classes, second._letters), first, second, policy);

    /// <summary>Returns whether only the letters of two parts that are <see cref="Undecided"/> decide whether they fit.</summary>
    public static bool IsByLetters(in WordTraits first, in WordTraits second)
    {
        var (either, both) = ((byte)(first._flags | second._flags), (byte)(first._flags & second._flags));
        return (either & ~both & Consonants) == 0 && (either & (Long | ShortForm)) == 0 && (both & Syllables) == 0;
    }

    /// <summary>Writes the positions of each class of letters in a part, one bit for each letter.</summary>
    public static void Pattern(NamePart part, Span<ulong> pattern)
    {
        pattern[..Classes].Clear();
        var position = 0;
        foreach (var letter in part.Text.AsSpan(0, Math.Min(part.Text.Length, EditCost.MaxLength)))
        {
            if (Coarse.Number(letter) is var number and >= 0)
            {
                pattern[number] |= 1ul << position++;
            }
        }
    }

    private static int GreatestByLetters(in WordTraits first, in WordTraits second, MatchPolicy policy)
    {
        var (shorter, longer) = first._length < second._length ? (first._length, second._length) : (second._length, first._length);
        if (shorter >= 2 && first._sound == second._sound)
        {
            return Full;
        }

        return shorter > 2 && (longer - shorter) * 2 <= longer
            && IsWithin(
                Math.Max(BitOperations.PopCount(first._counts & ~second._counts), BitOperations.PopCount(second._counts & ~first._counts)),
                first, second, policy)
            ? Undecided
            : 0;
    }

    // Each change costs a letter, unless it removes or adds a doubled one.
    private static bool IsWithin(int changes, in WordTraits first, in WordTraits second, MatchPolicy policy) =>
        (changes - first._doubled - second._doubled) * EditCost.Letter
            <= policy.EditLimit + (policy.EditLimitPerLetter * Math.Max(first._length, second._length));

    private static ulong WithLetter(ulong counts, int number)
    {
        var known = BitOperations.PopCount((counts >> FirstBit[number]) & ((1ul << Bits[number]) - 1));
        return known < Bits[number] ? counts | (1ul << (FirstBit[number] + known)) : counts;
    }

    // The number of insertions, deletions, replacements and exchanges of neighbours (Hyyrö: A bit-vector algorithm for computing Levenshtein and
    // Damerau edit distances, 2003). Each bit of a vector is a letter of the pattern.
    private static int Distance(ReadOnlySpan<ulong> pattern, int length, ulong classes, int letters)
    {
        var (rises, falls, diagonal, before) = (ulong.MaxValue, 0ul, 0ul, 0ul);
        var (last, distance) = (1ul << (length - 1), length);
        for (var at = 0; at < letters; at++, classes >>= BitsOfClass)
        {
            var equal = pattern[(int)(classes & (Classes - 1))];
            var exchanged = ((~diagonal & equal) << 1) & before;
            diagonal = (((equal & rises) + rises) ^ rises) | equal | falls | exchanged;
            var (up, down) = (falls | ~(diagonal | rises), diagonal & rises);
            distance += ((up & last) != 0 ? 1 : 0) - ((down & last) != 0 ? 1 : 0);
            up = (up << 1) | 1;
            rises = (down << 1) | ~(diagonal | up);
            falls = up & diagonal;
            before = equal;
        }

        return distance;
    }
}
