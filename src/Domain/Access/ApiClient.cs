using System.Collections.ObjectModel;
using System.Security.Cryptography;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Access;

/// <summary>
/// A program that may call: its account, what it may speak and do, and what is kept of its secret. Made only by <see cref="Register"/>;
/// every change raises <see cref="Version"/>. It is revoked, never deleted: the audit trail names it.
/// </summary>
public sealed class ApiClient
{
    private const int IdLength = 22;

    // Without letters and digits that people take for one another; never a colon, which ends the user in Basic credentials.
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private ApiClient() { }

    /// <summary>Number below 2^53, unique, rising with time: rows are stored and paged by it.</summary>
    public long Number { get; private init; }

    /// <summary>The public name it signs in with: 22 small letters and digits.</summary>
    public string ClientId { get; private init; } = "";

    /// <summary>The account it acts for.</summary>
    public AccountId Account { get; private init; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The dialects it may speak, at least one.</summary>
    public IReadOnlyList<DialectName> Dialects { get; private set; } = [];

    /// <summary>Its roles; none unless it may speak the core API.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Codes of the classifier businessUnit that it may state; none means any.</summary>
    public IReadOnlyList<string> BusinessUnits { get; private set; } = [];

    /// <summary>The documented versions it is tied to, by dialect; of a dialect that is not named the service's setting counts.</summary>
    public IReadOnlyDictionary<string, string> Profiles { get; private set; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What is kept of the secret.</summary>
    public ClientSecret Secret { get; private set; } = ClientSecret.Dummy;

    /// <summary>1 at first, one more with each change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it was revoked; from then on it gets nowhere.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>A client id that nobody has.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>A new client and its secret, to be shown once; <see cref="InvalidInput"/> with every defect.</summary>
    public static (ApiClient Client, string Secret) Register(
        string clientId, string? account, ClientDraft draft, Classifiers classifiers, DialectRegistry dialects, long number, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny([.. FindingsOf(account), .. draft.Findings(classifiers, dialects)]);
        var client = new ApiClient { ClientId = clientId, Account = new AccountId(account!), Number = number, CreatedAt = at };
        client.Apply(draft, dialects, at);
        (client.Secret, var secret) = ClientSecret.Make();
        return (client, secret);
    }

    /// <summary>What speaks against a text as the account of a client.</summary>
    public static IReadOnlyList<Finding> FindingsOf(string? account) =>
        AccessLimits.IsName(account, AccountId.MaxLength) && account!.Trim() == account ? [] : [Finding.Of(ClientErrors.InvalidAccount, "/account")];

    /// <summary>Replaces all but account and secret; <see cref="RuleBroken"/> if it was revoked.</summary>
    public void Change(ClientDraft draft, Classifiers classifiers, DialectRegistry dialects, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(draft.Findings(classifiers, dialects));
        RejectIfRevoked();
        Apply(draft, dialects, at);
    }

    /// <summary>Replaces the secret at once and returns the new one, to be shown once; <see cref="RuleBroken"/> if the client was revoked.</summary>
    public string Rotate(DateTimeOffset at)
    {
        RejectIfRevoked();
        (Secret, var secret) = ClientSecret.Make();
        Touch(at);
        return secret;
    }

    /// <summary>Ends it; once more changes nothing.</summary>
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
        Touch(at);
    }

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Version++;
    }
}
