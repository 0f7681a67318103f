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
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    /// <summary>Administrators of the installation: those of the account default.</summary>
    public const string Installation = "installation";

    /// <summary>Either of the two roles. Both may read the audit trail.</summary>
    public const string ReaderOrAuditor = "reader-or-auditor";

    /// <summary>Either of the two roles. Both may see which documents a customer has.</summary>
    public const string ReaderOrDocuments = "reader-or-documents";

    /// <summary>Operators of the account default, who may read the metrics of the whole installation.</summary>
    public const string Metrics = "metrics";

    /// <summary>Any client that signs in with its secret in this request.</summary>
    public const string Secret = "secret";
}
