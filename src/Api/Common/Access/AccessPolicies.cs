namespace Onboarding.Api.Common.Access;

/// <summary>The names of the policies: one for the core API, one a role in it (which asks for the core API too). Dialects have one of their own name.</summary>
internal static class AccessPolicies
{
    public const string Core = "core";

    public const string Reader = "reader";
    public const string Operator = "operator";
    public const string Compliance = "compliance";
    public const string Documents = "documents";
    public const string Administrator = "administrator";

    /// <summary>Either of the two: who may see that there are documents.</summary>
    public const string ReaderOrDocuments = "reader-or-documents";

    /// <summary>Any client, signed in with its secret in this very request.</summary>
    public const string Secret = "secret";
}
