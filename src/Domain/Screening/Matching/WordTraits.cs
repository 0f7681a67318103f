using System.Runtime.Intrinsics;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>The properties of a part that do not depend on the order of its letters. They rule out most pairs of parts that do not fit.</summary>
internal readonly struct WordTraits
{
    // The number of letters of each class.
    private readonly Vector128<byte> _counts;
    private readonly uint _sound;
    private readonly byte _length;
    private readonly byte _doubled;

    // Parts of other kinds and scripts can fit although their letters differ, and so can two known given names.
    private readonly bool _isPlain;
    private readonly bool _isName;

    public WordTraits(NamePart part)
    {
        _isPlain = part.Kind is PartKind.Word or PartKind.Generic or PartKind.Place && part.Script != PartScript.Consonants
            && part.Text.Length <= EditCost.MaxLength;
        _isName = part.Group > 0 || part.ShortFormOf is not null;
        _sound = Coarse.Hash(part.Sound);
        if (!_isPlain)
        {
            return;
        }

        Span<byte> counts = stackalloc byte[Vector128<byte>.Count];
        counts.Clear();
        for (var at = 0; at < part.Text.Length; at++)
        {
            if (Coarse.Number(part.Text[at]) is var number and >= 0)
            {
                counts[number]++;
            }

            _doubled += (byte)(at > 0 && part.Text[at] == part.Text[at - 1] ? 1 : 0);
        }

        _counts = Vector128.Create<byte>(counts);
        _length = (byte)part.Text.Length;
    }

    /// <summary>Whether two parts may fit (<see cref="PartLikeness"/>); if not, they do not.</summary>
    public static bool MayFit(in WordTraits first, in WordTraits second, MatchPolicy policy)
    {
        if (!first._isPlain || !second._isPlain || first._sound == second._sound || (first._isName && second._isName))
        {
            return true;
        }

        var (shorter, longer) = first._length < second._length ? (first._length, second._length) : (second._length, first._length);
        if (shorter <= 2 || (longer - shorter) * 2 > longer)
        {
            return false;
        }

        // Each letter that only one word has costs a letter (EditCost), unless it is doubled. Letters that replace each other have one class.
        var differing = Math.Max(
            Vector128.Sum(Vector128.SubtractSaturate(first._counts, second._counts)),
            Vector128.Sum(Vector128.SubtractSaturate(second._counts, first._counts)));
        return (differing - first._doubled - second._doubled) * EditCost.Letter <= policy.EditLimit + (policy.EditLimitPerLetter * longer);
    }
}
