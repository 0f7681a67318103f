namespace Onboarding.Domain.Screening.Matching;

/// <summary>What can be compared of a part without its letters. It rules out most pairs of parts that do not fit.</summary>
internal readonly struct WordTraits(NamePart part)
{
    private readonly uint _letters = part.Letters;
    private readonly uint _sound = Coarse.Hash(part.Sound);
    private readonly byte _length = (byte)Math.Min(part.Text.Length, byte.MaxValue);

    // Parts of other kinds and scripts can fit although their letters differ, and so can two known given names.
    private readonly bool _isPlain = part.Kind is PartKind.Word or PartKind.Generic or PartKind.Place && part.Script != PartScript.Consonants
        && part.Text.Length < byte.MaxValue;

    private readonly bool _isName = part.Group > 0 || part.ShortFormOf is not null;

    /// <summary>Whether two parts may fit (<see cref="PartLikeness"/>); if not, they do not.</summary>
    public static bool MayFit(in WordTraits first, in WordTraits second, MatchPolicy policy)
    {
        if (!first._isPlain || !second._isPlain || first._sound == second._sound || (first._isName && second._isName))
        {
            return true;
        }

        var (shorter, longer) = first._length < second._length ? (first._length, second._length) : (second._length, first._length);
        return shorter > 2 && (longer - shorter) * 2 <= longer
            && Coarse.Differ(first._letters, second._letters) * EditCost.Letter <= policy.EditLimit + (policy.EditLimitPerLetter * longer);
    }
}
