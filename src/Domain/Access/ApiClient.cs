using System.Collections.ObjectModel;
using System.Security.Cryptography;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Access;

/// <summary>
/// An API client (a program that calls the service): its account, the dialects, roles and business units that it is allowed, and its secret's hash.
/// Only <see cref="Register"/> creates one. Every change raises <see cref="Version"/>. A client is revoked, never deleted, because the audit trail
/// names it.
/// </summary>
public sealed partial class ApiClient
{
    private const int IdLength = 22;

    // No letters and digits that people mistake for one another. Never a colon: it ends the user name in Basic credentials.
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private ApiClient() { }

    /// <summary>The client's number: unique, below 2^53 and rising with time. It is the primary key, and lists are paged by it.</summary>
    public long Number { get; private init; }

    /// <summary>The client id, which the client signs in with: 22 lower-case letters and digits.</summary>
    public string ClientId { get; private init; } = "";

    /// <summary>The account that the client acts for.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The client's name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The dialects that the client may use, at least one.</summary>
    public IReadOnlyList<DialectName> Dialects { get; private set; } = [];

    /// <summary>The client's roles in the core API; empty if the client may not use the core API.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>The roles that wait for a second administrator, because the granter lacks them; empty if there are none.</summary>
    public IReadOnlyList<Role> ProposedRoles { get; private set; } = [];

    /// <summary>Whether <see cref="StatesLevels"/> waits for a second administrator, because the granter's client does not state levels.</summary>
    public bool ProposedStatesLevels { get; private set; }

    /// <summary>The person who proposed roles, or that the client states levels; null if nothing is proposed.</summary>
    public string? ProposedBy { get; private set; }

    /// <summary>The id of the client through which that person proposed them; null for an anonymous caller.</summary>
    public string? ProposedByClient { get; private set; }

    /// <summary>Whether that client's request named the person; otherwise <see cref="ProposedBy"/> is the client's name.</summary>
    public bool IsProposerNamed { get; private set; }

    /// <summary>
    /// The codes of the classifier businessUnit that the client is restricted to: it can send only these units, and it neither sees nor changes
    /// customers of other units. Empty without a restriction.
    /// </summary>
    public IReadOnlyList<string> BusinessUnits { get; private set; } = [];

    /// <summary>The addresses and ranges from which the client may call (<see cref="AddressRanges"/>); empty if it may call from any.</summary>
    public IReadOnlyList<string> AllowedAddresses { get; private set; } = [];

    /// <summary>
    /// Whether level and status in the client's requests take effect although people work on, or decided, a case of the customer. Otherwise they are
    /// a proposal in a case.
    /// </summary>
    public bool StatesLevels { get; private set; }

    /// <summary>The documented version that the client uses, by dialect name. For a dialect without an entry the service's setting applies.</summary>
    public IReadOnlyDictionary<string, string> Profiles { get; private set; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The client's secret, as a hash.</summary>
    public ClientSecret Secret { get; private set; } = ClientSecret.Dummy;

    /// <summary>The time at which the secret expires; null if it does not.</summary>
    public DateTimeOffset? SecretExpiresAt { get; private set; }

    /// <summary>The previous secret, while it stays valid beside the current one; null if it ended at the rotation.</summary>
    public ClientSecret? PreviousSecret { get; private set; }

    /// <summary>The time at which the previous secret ends.</summary>
    public DateTimeOffset? PreviousSecretEndsAt { get; private set; }

    /// <summary>The current and the previous secret.</summary>
    public ClientSecrets Secrets => new(Secret, SecretExpiresAt, PreviousSecret, PreviousSecretEndsAt);

    /// <summary>The concurrency token: 1 at first, one more with each change.</summary>
    public int Version { get; private set; }

    /// <summary>The time at which the client was added.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The time at which the client was revoked, after which every sign-in is rejected; null if it was not revoked.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Returns a new random client id.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>Creates a client and its secret, which is shown once. Rejects the draft with every defect (<see cref="InvalidInput"/>).</summary>
    /// <param name="identity">The client's id, number and account.</param>
    /// <param name="draft">The other data.</param>
    /// <param name="terms">The validity of the secret.</param>
    /// <param name="granter">The administrator who adds the client; null if the service itself does.</param>
    /// <param name="classifiers">The classifiers.</param>
    /// <param name="dialects">The registered dialects.</param>
    /// <param name="at">The time.</param>
    public static (ApiClient Client, string Secret) Register(
        ClientIdentity identity, ClientDraft draft, SecretTerms terms, Granter? granter, Classifiers classifiers, DialectRegistry dialects,
            DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny([.. FindingsOf(identity.Account), .. draft.Findings(classifiers, dialects), .. terms.Findings()]);
        var client =
            new ApiClient { ClientId = identity.ClientId, Account = new AccountId(identity.Account!), Number = identity.Number, CreatedAt = at };
        client.Apply(draft, granter, dialects, at);
        (client.Secret, var secret) = ClientSecret.Make();
        client.SecretExpiresAt = terms.Days is { } days ? at.AddDays(days) : null;
        return (client, secret);
    }

    /// <summary>
    /// Returns the defects of an account's name, by the rules that apply to existing accounts too. The name of a new account has a stricter form
    /// (<see cref="AccountName"/>).
    /// </summary>
    public static IReadOnlyList<Finding> FindingsOf(string? account) =>
        AccessLimits.IsName(account, AccountId.MaxLength) && account!.Trim() == account ? [] : [Finding.Of(ClientErrors.InvalidAccount, "/account")];

    /// <summary>
    /// Replaces everything except account and secret. Replaces <see cref="AllowedAddresses"/> and <see cref="StatesLevels"/>, and what is proposed
    /// about the latter, only if the draft has them. Rejects (<see cref="RuleBroken"/>) a change of a revoked client, and roles that the granter
    /// proposes while the proposal of another person waits that the draft neither repeats nor ends.
    /// </summary>
    public void Change(ClientDraft draft, Granter? granter, Classifiers classifiers, DialectRegistry dialects, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers, dialects));
        RejectIfRevoked();
        Apply(draft, granter, dialects, at);
    }

    /// <summary>
    /// Replaces the secret and returns the new one, which is shown once. The previous secret ends at once or after an overlap, and never later than
    /// it would have expired. Rejects a revoked client, and a granter who lacks something that the client may do (<see cref="RejectUnheld"/>).
    /// </summary>
    public string Rotate(SecretTerms terms, Granter? granter, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny([.. terms.Findings()]);
        RejectIfRevoked();
        RejectUnheld(granter);
        var endsAt = at.AddHours(terms.OverlapHours ?? 0);
        endsAt = SecretExpiresAt < endsAt ? SecretExpiresAt.Value : endsAt;
        PreviousSecret = endsAt > at ? Secret : null;
        PreviousSecretEndsAt = endsAt > at ? endsAt : null;
        (Secret, var secret) = ClientSecret.Make();
        SecretExpiresAt = terms.Days is { } days ? at.AddDays(days) : null;
        Touch(at);
        return secret;
    }

    /// <summary>Revokes the client. Revoking it again changes nothing.</summary>
    public void Revoke(DateTimeOffset at)
    {
        if (RevokedAt is null)
        {
            RevokedAt = at;
            Touch(at);
        }
    }

    private void RejectIfRevoked()
    {
        if (RevokedAt is not null)
        {
            throw new RuleBroken(ClientErrors.Revoked, "");
        }
    }

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Version++;
    }
}
