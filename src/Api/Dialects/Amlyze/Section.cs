namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Sections of the questionnaire: the wire has none, so one is there if anything in it is.</summary>
internal static class Section
{
    /// <summary>The section, or nothing if nothing was said in it.</summary>
    public static T? Any<T>(T section) where T : class, new() => section.Equals(Nothing<T>.Given) ? null : section;

    private static class Nothing<T> where T : class, new()
    {
        public static readonly T Given = new();
    }
}
