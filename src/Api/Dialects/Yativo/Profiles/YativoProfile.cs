using Onboarding.Api.Common;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo.Profiles;

/// <summary>The differences between the documented versions of the dialect (yativo.md, Create response, Contradictions).</summary>
internal sealed class YativoProfile
{
    private const YativoMembers Usual =
        YativoMembers.Address | YativoMembers.Type | YativoMembers.Status | YativoMembers.KycStatus | YativoMembers.KycReview
        | YativoMembers.KycDateAlways | YativoMembers.CreatedAt;

    private YativoProfile() { }

    /// <summary>The names of the profiles.</summary>
    public static IReadOnlyList<string> Names { get; } = ["default", "2024", "2026"];

    /// <summary>The name of the profile in the settings.</summary>
    public string Name { get; private init; } = "default";

    /// <summary>The responses of the first page with the members of the later pages.</summary>
    public static YativoProfile Default { get; } = new();

    /// <summary>The pages of June 2024: seven members, no idempotency key.</summary>
    public static YativoProfile Of2024 { get; } = new()
    {
        Name = "2024",
        OfCreate = YativoMembers.Address,
        OfRead = YativoMembers.Address,
        ShowsEndorsements = false,
        SendsUpdates = false,
        FailureStatus = "failed",
        FieldErrorsMessage = "Request failed",
    };

    /// <summary>The pages of 2026: only alpha-3 countries, and an idempotency key with every change.</summary>
    public static YativoProfile Of2026 { get; } = new()
    {
        Name = "2026",
        AcceptsAlpha3Only = true,
        RequiresKey = true,
        OfCreate = YativoMembers.Type | YativoMembers.Status | YativoMembers.CreatedAt,
        OfRead = YativoMembers.Status | YativoMembers.KycStatus | YativoMembers.KycReview | YativoMembers.CreatedAt,
        ShowsEndorsements = false,
        SendsUpdates = false,
        HasOneEndorsement = true,
        CreatedMessage = "Customer created successfully",
        ReadStatusCode = StatusCodes.Status200OK,
    };

    /// <summary>
    /// Whether only ISO 3166-1 alpha-3 country codes are accepted (Y8). Otherwise alpha-2 codes and English names are accepted too.
    /// </summary>
    public bool AcceptsAlpha3Only { get; private init; }

    /// <summary>Whether POST, PUT and PATCH require an <c>Idempotency-Key</c> (Y6).</summary>
    public bool RequiresKey { get; private init; }

    /// <summary>The members in the response to a create call.</summary>
    public YativoMembers OfCreate { get; private init; } = Usual;

    /// <summary>The members in the responses to read calls.</summary>
    public YativoMembers OfRead { get; private init; } = Usual;

    /// <summary>The status in the body of an error response.</summary>
    public string FailureStatus { get; private init; } = "error";

    /// <summary>The message of a response that lists defective fields.</summary>
    public string FieldErrorsMessage { get; private init; } = "Validation failed";

    /// <summary>Whether a customer that is read has its list of endorsements (Y43).</summary>
    public bool ShowsEndorsements { get; private init; } = true;

    /// <summary>Whether a new link to an endorsement is returned as one object; otherwise as the list of all endorsements (Y43).</summary>
    public bool HasOneEndorsement { get; private init; }

    /// <summary>Whether receivers get <c>customer.updated</c>, which only live clients know (Y40).</summary>
    public bool SendsUpdates { get; private init; } = true;

    /// <summary>The message of the response to a create call.</summary>
    public string CreatedMessage { get; private init; } = YativoWriter.Done;

    /// <summary>The status_code in the body of the response to a read call. On the first page it is 201 with HTTP status 200 (Y14).</summary>
    public int ReadStatusCode { get; private init; } = StatusCodes.Status201Created;

    /// <summary>Returns the form of a response with a customer under this profile, also if the call is repeated under another profile.</summary>
    public ResponseRenderer<CustomerView> Form(Func<CustomerView, YativoProfile, StoredResponse> render) =>
        new(Name, (customer, name) => Find(name) is { } profile ? render(customer, profile) : null);

    /// <summary>Returns the profile with a name. Throws <see cref="InvalidOperationException"/> if there is none.</summary>
    public static YativoProfile Named(string name) =>
        Find(name) ?? throw new InvalidOperationException($"Yativo__Profile must be default, 2024 or 2026, not '{name}'.");

    /// <summary>Returns whether the receivers of this version get events of a type.</summary>
    public bool Publishes(string type) => SendsUpdates || type != YativoEvents.CustomerUpdated.Name;

    private static YativoProfile? Find(string name) => name.ToUpperInvariant() switch
    {
        "DEFAULT" => Default,
        "2024" => Of2024,
        "2026" => Of2026,
        _ => null,
    };
}
