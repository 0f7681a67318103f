namespace Onboarding.Api.ReferenceData;

/// <summary>Where a code of a classifier is found.</summary>
internal static class ClassifierPaths
{
    /// <summary>The part of the path behind which the code stands.</summary>
    public const string Codes = "/codes/";

    /// <summary>The path of a code, encoded.</summary>
    public static string Of(string classifier, string code) => $"/onboarding/v1/classifiers/{classifier}{Codes}{Uri.EscapeDataString(code)}";
}
