using Onboarding.Api.Common;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Profiles;

/// <summary>What differs between the documented versions of the dialect (yativo.md, Create response, Contradictions).</summary>
internal sealed class YativoProfile
{
    private const YativoMembers Usual =
        YativoMembers.Address | YativoMembers.Type | YativoMembers.Status | YativoMembers.KycStatus | YativoMembers.CreatedAt;

    private YativoProfile() { }

    /// <summary>Its name, as the setting states it.</summary>
    public string Name { get; private init; } = "default";

    /// <summary>The first page's answers with the later pages' members.</summary>
    public static YativoProfile Default { get; } = new();

    /// <summary>The pages of June 2024: seven members, no idempotency key.</summary>
    public static YativoProfile Of2024 { get; } = new()
    {
        Name = "2024",
        OfCreate = YativoMembers.Address,
        OfRead = YativoMembers.Address,
        NestsFieldErrors = true,
    };

    /// <summary>The pages of 2026: alpha-3 countries, a key with every change.</summary>
    public static YativoProfile Of2026 { get; } = new()
    {
        Name = "2026",
        TakesAlpha3Only = true,
        NeedsKey = true,
        OfCreate = YativoMembers.Type | YativoMembers.Status | YativoMembers.CreatedAt,
        OfRead = YativoMembers.Status | YativoMembers.KycStatus | YativoMembers.KycReview | YativoMembers.CreatedAt,
        CreatedMessage = "Customer created successfully",
        ReadStatusCode = StatusCodes.Status200OK,
    };

    /// <summary>Whether a country is its ISO 3166-1 alpha-3 code and nothing else (Y8); else alpha-2 and English names are taken too.</summary>
    public bool TakesAlpha3Only { get; private init; }

    /// <summary>Whether POST, PUT and PATCH need an <c>Idempotency-Key</c> (Y6).</summary>
    public bool NeedsKey { get; private init; }

    /// <summary>What is shown of a customer that was just created.</summary>
    public YativoMembers OfCreate { get; private init; } = Usual;

    /// <summary>What is shown of a customer that is read.</summary>
    public YativoMembers OfRead { get; private init; } = Usual;

    /// <summary>Whether the errors of fields stand under <c>data</c>.</summary>
    public bool NestsFieldErrors { get; private init; }

    /// <summary>What is said of a customer that was created.</summary>
    public string CreatedMessage { get; private init; } = YativoWriter.Done;

    /// <summary>The status_code in the body of a read; the first page prints 201 under HTTP 200 (Y14).</summary>
    public int ReadStatusCode { get; private init; } = StatusCodes.Status201Created;

    /// <summary>How customers are answered by this profile, also when the call is repeated under another one.</summary>
    public ResponseRenderer<CustomerView> Form(Func<CustomerView, YativoProfile, StoredResponse> render) => new(Name, (customer, name) => Find(name) is { } profile ? render(customer, profile) : null);

    /// <summary>The profile of that name; another name stops the start.</summary>
    public static YativoProfile Named(string name) => Find(name) ?? throw new InvalidOperationException($"Yativo__Profile is default, 2024 or 2026, not '{name}'.");

    private static YativoProfile? Find(string name) => name.ToUpperInvariant() switch
    {
        "DEFAULT" => Default,
        "2024" => Of2024,
        "2026" => Of2026,
        _ => null,
    };
}
