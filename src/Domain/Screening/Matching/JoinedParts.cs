namespace Onboarding.Domain.Screening.Matching;

/// <summary>Compares neighbouring parts of one name with a single part of the other, which writes them as one word.</summary>
internal static class JoinedParts
{
    /// <summary>The greatest number of parts that are joined.</summary>
    public const int MaxJoined = 4;

    private const int MaxOnStack = 256;

    /// <summary>Compares some parts from a position on with one part. A joined word has half the allowance of wrong letters.</summary>
    public static PartLikeness.Result Of(ReadOnlySpan<NamePart> many, int start, int count, NamePart one, MatchPolicy policy)
    {
        var first = many[start];
        if (one.Kind is PartKind.Number or PartKind.Particle or PartKind.Initial || one.Text.Length < 3)
        {
            return default;
        }

        var parts = many.Slice(start, count);
        foreach (var part in parts)
        {
            if (part.Kind == PartKind.Number)
            {
                return default;
            }
        }

        var length = Length(parts);

        if (first.Script != one.Script && (first.Script == PartScript.Consonants || one.Script == PartScript.Consonants))
        {
            var skeleton = Sounds.Skeleton(Text(parts, length <= MaxOnStack ? stackalloc char[length] : new char[length]));
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

        var joined = Text(parts, length <= MaxOnStack ? stackalloc char[length] : new char[length]);
        if (joined.SequenceEqual(one.Text) || (one.Group > 0 && NameGroups.Of(joined) == one.Group))
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

    /// <summary>Returns the length of the texts of parts without blanks.</summary>
    public static int Length(ReadOnlySpan<NamePart> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            length += part.Text.Length;
        }

        return length;
    }

    /// <summary>Writes the texts of parts without blanks.</summary>
    public static ReadOnlySpan<char> Text(ReadOnlySpan<NamePart> parts, Span<char> text)
    {
        var length = 0;
        foreach (var part in parts)
        {
            part.Text.CopyTo(text[length..]);
            length += part.Text.Length;
        }

        return text[..length];
    }
}
