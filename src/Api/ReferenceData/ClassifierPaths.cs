namespace Onboarding.Api.ReferenceData;

/// <summary>The paths of classifier codes.</summary>
internal static class ClassifierPaths
{
    /// <summary>The part of the path before the code.</summary>
    public const string Codes = "/codes/";

    /// <summary>Returns the path of a code, encoded.</summary>
    public static string Of(string classifier, string code) => $"/onboarding/v1/classifiers/{classifier}{Codes}{Uri.EscapeDataString(code)}";
}
