namespace Onboarding.Domain.Common;

/// <summary>Conversions of lists.</summary>
internal static class Lists
{
    /// <summary>Converts each element; null stays null.</summary>
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
