namespace Onboarding.Domain.Screening.Matching;

/// <summary>Compares two parts of names.</summary>
internal static class PartLikeness
{
    /// <summary>
    /// The result of a comparison: the likeness in ten-thousandths (0: the parts do not fit), how they fit, and the cost of the letters that differ
    /// (0 unless they fit by edit).
    /// </summary>
    /// <remarks><c>OverAllowance</c>: the cost exceeds what the word allows; the pair counts only if the whole name allows it.</remarks>
    public readonly record struct Result(int Likeness, PartFit Fit, int Cost, bool OverAllowance);

    /// <summary>Compares two parts.</summary>
    public static Result Of(NamePart first, NamePart second, MatchPolicy policy)
    {
        if (first.Script != second.Script && (first.Script == PartScript.Consonants || second.Script == PartScript.Consonants))
        {
            return Consonants(first, second, policy);
        }

        if (string.Equals(first.Text, second.Text, StringComparison.Ordinal))
        {
            return Native(first, second) ? new Result(10_000, PartFit.Same, 0, false) : default;
        }

        if (first.Kind == PartKind.Number || second.Kind == PartKind.Number || first.Kind == PartKind.Particle != (second.Kind == PartKind.Particle))
        {
            return default;
        }

        if (first.Kind == PartKind.Initial || second.Kind == PartKind.Initial)
        {
            return first.Kind != second.Kind && first.Text[0] == second.Text[0] && first.Kind != PartKind.Particle && second.Kind != PartKind.Particle
                ? new Result(policy.Initial, PartFit.Initial, 0, false)
                : default;
        }

        if (first.Script == second.Script && first.Script is PartScript.Hangul or PartScript.Han && first.Script == second.Script)
        {
            return default;
        }

        if (SameName(first, second))
        {
            return new Result(policy.Spelling, PartFit.Nickname, 0, false);
        }

        if (IsShortForm(first, second) || IsShortForm(second, first))
        {
            return new Result(policy.Nickname, PartFit.Nickname, 0, false);
        }

        if (first.Group > 0 && second.Group > 0)
        {
            // Both are known given names, and different ones.
            return default;
        }

        if (first.Kind == PartKind.Place && second.Kind == PartKind.Place || first.Kind == PartKind.Particle)
        {
            return default;
        }

        return Edited(first, second, policy);
    }

    // Different characters of Han and Hangul can have the same transliteration, so if both parts are in such a script, their characters must be
    // equal.
    private static bool Native(NamePart first, NamePart second) =>
        first.Script != second.Script || first.Script is not (PartScript.Han or PartScript.Hangul) || first.Native == second.Native;

    private static bool SameName(NamePart first, NamePart second) => first.Group > 0 && first.Group == second.Group;

    private static bool IsShortForm(NamePart shorter, NamePart longer) =>
        shorter.ShortFormOf is { } groups && (groups.Contains(longer.Group) || (longer.ShortFormOf?.Overlaps(groups) ?? false));

    private static Result Edited(NamePart first, NamePart second, MatchPolicy policy)
    {
        var (shorter, longer) = (Math.Min(first.Text.Length, second.Text.Length), Math.Max(first.Text.Length, second.Text.Length));
        var sounds = shorter >= 2 && string.Equals(first.Sound, second.Sound, StringComparison.Ordinal);
        if ((shorter <= 2 && !sounds) || (longer - shorter) * 2 > longer && !sounds)
        {
            return default;
        }

        if (!sounds && Coarse.Differ(first.Letters, second.Letters) * EditCost.Letter > policy.EditLimit + (policy.EditLimitPerLetter * longer))
        {
            return default;
        }

        var ending = NameEndings.Shared(NameEndings.Of(first.Text) & NameEndings.Of(second.Text));
        var limit = policy.EditLimit + (policy.EditLimitPerLetter * (longer - ending));
        var cost = EditCost.Of(first.Text, second.Text, limit);
        if (sounds)
        {
            return new Result(Math.Max(policy.Sound, Likeness(Math.Min(cost, limit), longer, policy)), PartFit.Sound, 0, false);
        }

        var allowance = policy.Allowance(shorter - ending);
        return cost > limit ? default : new Result(Likeness(cost, longer, policy), PartFit.Edit, cost, cost > allowance);
    }

    /// <summary>Returns the likeness of two words that only their letters decide about; 0 if they do not fit.</summary>
    /// <param name="first">A word.</param>
    /// <param name="second">The other word.</param>
    /// <param name="ending">The length of an ending that both have in common (<see cref="NameEndings"/>).</param>
    /// <param name="policy">The policy.</param>
    public static int ByLetters(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int ending, MatchPolicy policy)
    {
        var longer = Math.Max(first.Length, second.Length);
        var limit = policy.EditLimit + (policy.EditLimitPerLetter * (longer - ending));
        var cost = EditCost.Of(first, second, limit);
        return cost > limit ? 0 : Likeness(cost, longer, policy);
    }

    private static int Likeness(int cost, int length, MatchPolicy policy) =>
        Math.Max(0, 10_000 - (cost * policy.EditSlope / (length * EditCost.Letter)));

    private static Result Consonants(NamePart first, NamePart second, MatchPolicy policy)
    {
        if (first.Skeleton.Length == 0 || second.Skeleton.Length == 0)
        {
            return first.Skeleton.Length == second.Skeleton.Length && first.Text[0] == second.Text[0]
                ? new Result(policy.Script * 8 / 10, PartFit.Script, 0, false)
                : default;
        }

        if (string.Equals(first.Skeleton, second.Skeleton, StringComparison.Ordinal))
        {
            return new Result(first.Skeleton.Length > 1 ? policy.Script : policy.Script * 9 / 10, PartFit.Script, 0, false);
        }

        var shorter = Math.Min(first.Skeleton.Length, second.Skeleton.Length);
        if (shorter < 2)
        {
            return default;
        }

        var cost = EditCost.Of(first.Skeleton, second.Skeleton, EditCost.Letter);
        return cost <= EditCost.Letter && shorter >= 3 ? new Result(policy.Script * 8 / 10, PartFit.Script, cost, false) : default;
    }
}
