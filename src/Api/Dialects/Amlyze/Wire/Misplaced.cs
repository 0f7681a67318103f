namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>Stands for JSON of another kind where an object or list belongs, so that it is reported with all other defects; compared by reference.</summary>
internal static class Misplaced<T> where T : class, new()
{
    public static readonly T Value = new();

    public static bool Is(T? value) => ReferenceEquals(value, Value);
}
