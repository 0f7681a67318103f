namespace Onboarding.Api.Common.Access;

/// <summary>The names of the policies: one a dialect, one a role in the house's own API (which asks for the dialect too).</summary>
internal static class AccessPolicies
{
    public const string Amlyze = "amlyze";
    public const string Yativo = "yativo";
    public const string Enfuce = "enfuce";
    public const string House = "house";

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
