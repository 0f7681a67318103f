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
public sealed class ApiClient
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

    /// <summary>The codes of the classifier businessUnit that the client may send; empty if it may send any.</summary>
    public IReadOnlyList<string> BusinessUnits { get; private set; } = [];

    /// <summary>The addresses and ranges from which the client may call (<see cref="AddressRanges"/>); empty if it may call from any.</summary>
    public IReadOnlyList<string> AllowedAddresses { get; private set; } = [];

    /// <summary>The documented version that the client uses, by dialect name. For a dialect without an entry the service's setting applies.</summary>
    public IReadOnlyDictionary<string, string> Profiles { get; private set; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The client's secret, as a hash.</summary>
    public ClientSecret Secret { get; private set; } = ClientSecret.Dummy;

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
    public static (ApiClient Client, string Secret) Register(
        string clientId, string? account, ClientDraft draft, Classifiers classifiers, DialectRegistry dialects, long number, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny([.. FindingsOf(account), .. draft.Findings(classifiers, dialects)]);
        var client = new ApiClient { ClientId = clientId, Account = new AccountId(account!), Number = number, CreatedAt = at };
        client.Apply(draft, dialects, at);
        (client.Secret, var secret) = ClientSecret.Make();
        return (client, secret);
    }

    /// <summary>Returns the defects of a text as a client's account.</summary>
    public static IReadOnlyList<Finding> FindingsOf(string? account) =>
        AccessLimits.IsName(account, AccountId.MaxLength) && account!.Trim() == account ? [] : [Finding.Of(ClientErrors.InvalidAccount, "/account")];

    /// <summary>Replaces everything but account and secret; the allowed addresses only if the draft names them. Rejects a change of a revoked client (<see cref="RuleBroken"/>).</summary>
    public void Change(ClientDraft draft, Classifiers classifiers, DialectRegistry dialects, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers, dialects));
        RejectIfRevoked();
        Apply(draft, dialects, at);
    }

    /// <summary>
    /// Replaces the secret at once and returns the new one, which is shown once. Rejects a change of a revoked client (<see cref="RuleBroken"/>).
    /// </summary>
    public string Rotate(DateTimeOffset at)
    {
        RejectIfRevoked();
        (Secret, var secret) = ClientSecret.Make();
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

    private void Apply(ClientDraft draft, DialectRegistry dialects, DateTimeOffset at)
    {
        (Name, Dialects, Roles) = (draft.Name!, draft.ReadDialects(dialects), draft.ReadRoles(dialects));
        (BusinessUnits, Profiles) = (draft.ReadBusinessUnits(), draft.ReadProfiles());
        AllowedAddresses = draft.ReadAllowedAddresses() ?? AllowedAddresses;
        Touch(at);
    }

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Version++;
    }
}
