namespace Onboarding.Api.Common.Access;

/// <summary>
/// The names of the authorisation policies: one for the core API, and one for each role in it (which requires the core API too). A dialect's policy
/// has the dialect's name.
/// </summary>
internal static class AccessPolicies
{
    public const string Core = "core";

    public const string Reader = "reader";
    public const string Operator = "operator";
    public const string Compliance = "compliance";
    public const string Documents = "documents";
    public const string Administrator = "administrator";

    /// <summary>Either of the two roles. Both may see which documents a customer has.</summary>
    public const string ReaderOrDocuments = "reader-or-documents";

    /// <summary>Any client that signs in with its secret in this request.</summary>
    public const string Secret = "secret";
}
