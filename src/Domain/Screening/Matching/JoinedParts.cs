namespace Onboarding.Domain.Screening.Matching;

/// <summary>Compares neighbouring parts of one name with a single part of the other, which writes them as one word.</summary>
internal static class JoinedParts
{
    /// <summary>Compares some parts from a position on with one part. A joined word has half the allowance of wrong letters.</summary>
    public static PartLikeness.Result Of(IReadOnlyList<NamePart> many, int start, int count, NamePart one, MatchPolicy policy)
    {
        var first = many[start];
        if (one.Kind is PartKind.Number or PartKind.Particle or PartKind.Initial || one.Text.Length < 3)
        {
            return default;
        }

        var length = 0;
        for (var at = start; at < start + count; at++)
        {
            if (many[at].Kind == PartKind.Number)
            {
                return default;
            }

            length += many[at].Text.Length;
        }

        if (first.Script != one.Script && (first.Script == PartScript.Consonants || one.Script == PartScript.Consonants))
        {
            var skeleton = Sounds.Skeleton(Text(many, start, count, length));
            return skeleton.Length >= 3 && skeleton == one.Skeleton ? new(policy.Script, PartFit.Script, 0, false) : default;
        }

        if (Math.Abs(length - one.Text.Length) > 1 + (length / 8) && one.Group == 0)
        {
            return default;
        }

        var allowance = policy.Allowance(Math.Min(length, one.Text.Length)) / 2;
        var letters = 0u;
        for (var at = start; at < start + count; at++)
        {
            letters |= many[at].Letters;
        }

        var mayFit = Coarse.Differ(letters, one.Letters) * EditCost.Letter <= allowance;
        if (!mayFit && one.Group == 0)
        {
            return default;
        }

        var joined = Text(many, start, count, length);
        if (joined == one.Text || (one.Group > 0 && NameGroups.Of(joined) == one.Group))
        {
            return new(policy.Joined, PartFit.Joined, 0, false);
        }

        var cost = mayFit ? EditCost.Of(joined, one.Text, allowance) : int.MaxValue;
        return cost <= allowance ? new(
            Math.Max(0, policy.Joined - (cost * policy.EditSlope / (Math.Max(length, one.Text.Length) * EditCost.Letter))),
            PartFit.Joined,
            0,
            false) : default;
    }

    private static string Text(IReadOnlyList<NamePart> parts, int start, int count, int length) =>
        string.Create(length, (parts, start, count), static (text, state) =>
    {
        for (var at = state.start; at < state.start + state.count; at++)
        {
            state.parts[at].Text.CopyTo(text);
            text = text[state.parts[at].Text.Length..];
        }
    });
}
