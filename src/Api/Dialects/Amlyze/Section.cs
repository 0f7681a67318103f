namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Builds sections of the questionnaire. The wire has no sections, so a section exists if it has at least one value.</summary>
internal static class Section
{
    /// <summary>Returns the section; null if it has no value.</summary>
    public static T? NullIfEmpty<T>(T section) where T : class, new() => section.Equals(Empty<T>.Instance) ? null : section;

    private static class Empty<T> where T : class, new()
    {
        public static readonly T Instance = new();
    }
}
