using System.Text.Json;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Dialects.Enfuce.Profiles;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>What controllers of the dialect need to read a request: settings, clock, caller.</summary>
public sealed class EnfuceRequests
{
    // Where it is latest the day begins 14 hours before it begins in UTC.
    private static readonly TimeSpan Latest = TimeSpan.FromHours(14);

    private readonly EnfuceOptions _options;
    private readonly ICurrentCaller _caller;
    private readonly TimeProvider _clock;

    internal EnfuceRequests(EnfuceOptions options, ICurrentCaller caller, TimeProvider clock) => (_options, _caller, _clock) = (options, caller, clock);

    private BodyRules Rules => new(_options.MaxBodyBytes, ObjectBodies.Reject);

    /// <summary>Reads a customer to be created.</summary>
    internal async Task<CustomerBody> Customer(HttpRequest request, EntityType role, CancellationToken cancellationToken) => role == EntityType.Organization
        ? await ObjectBodies.Read(request, EnfuceWireContext.Default.CorporateBody, Rules, cancellationToken)
        : await ObjectBodies.Read(request, EnfuceWireContext.Default.PrivateBody, Rules, cancellationToken);

    /// <summary>Reads a change of a customer.</summary>
    internal async Task<CustomerBody> Change(HttpRequest request, EntityType role, CancellationToken cancellationToken) => role == EntityType.Organization
        ? await ObjectBodies.Read(request, EnfuceWireContext.Default.CorporateChangeBody, Rules, cancellationToken)
        : await ObjectBodies.Read(request, EnfuceWireContext.Default.PrivateChangeBody, Rules, cancellationToken);

    /// <summary>Reads a change of one member, named as in other changes; everything else in the body is passed over. Null if the member was not sent.</summary>
    internal async Task<CustomerBody?> Change(HttpRequest request, EntityType role, string only, CancellationToken cancellationToken)
    {
        using var body = await RequestBody.Read(request, Rules, cancellationToken);
        JsonText.MustBeObject(body.Json.Span, Rules);
        return JsonText.ExtractMember(body.Json, only) is not { } alone ? null
            : role == EntityType.Organization ? JsonSerializer.Deserialize(alone, EnfuceWireContext.Default.CorporateChangeBody)
            : JsonSerializer.Deserialize(alone, EnfuceWireContext.Default.PrivateChangeBody);
    }

    /// <summary>Reads a link.</summary>
    internal Task<LinkBody> Link(HttpRequest request, CancellationToken cancellationToken) =>
        ObjectBodies.Read(request, EnfuceWireContext.Default.LinkBody, Rules, cancellationToken);

    /// <summary>By what the body is read.</summary>
    internal EnfuceReading For(EntityType role, string auditUser) => new(
        role,
        _options.FormOf(_caller.Account),
        auditUser,
        _options.CustomerNumberLength,
        EnfuceLocales.Of(_options.Locales),
        DateOnly.FromDateTime((_clock.GetUtcNow() + Latest).UtcDateTime));
}
