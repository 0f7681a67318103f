namespace Onboarding.Domain.Common;

/// <summary>Lists that are turned into others.</summary>
internal static class Lists
{
    /// <summary>Each element turned into another; null stays null.</summary>
    public static IReadOnlyList<TTo>? Each<TFrom, TTo>(this IReadOnlyList<TFrom>? list, Func<TFrom, TTo> convert)
    {
        if (list is null)
        {
            return null;
        }

        var converted = new TTo[list.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = convert(list[i]);
        }

        return converted;
    }
}
