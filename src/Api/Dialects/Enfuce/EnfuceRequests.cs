using System.Text.Json;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Enfuce.Profiles;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Reads request bodies for the controllers of the dialect, with the settings, the clock and the caller.</summary>
public sealed class EnfuceRequests
{
    private readonly EnfuceOptions _options;
    private readonly ICurrentCaller _caller;
    private readonly TimeProvider _clock;

    internal EnfuceRequests(EnfuceOptions options, ICurrentCaller caller, TimeProvider clock) =>
        (_options, _caller, _clock) = (options, caller, clock);

    private BodyRules Rules => new(_options.MaxBodyBytes, ObjectBodies.Reject)
    {
        UnknownName = _options.UnknownNames == UnknownNamesPolicy.Reject ? EnfuceFields.UnknownMember : null,
    };

    /// <summary>Reads the body of a new customer.</summary>
    internal async Task<CustomerBody> Customer(HttpRequest request, EntityType role, CancellationToken cancellationToken) =>
        role == EntityType.Organization
        ? await ObjectBodies.Read(request, EnfuceWireContext.Default.CorporateBody, Rules, cancellationToken)
        : await ObjectBodies.Read(request, EnfuceWireContext.Default.PrivateBody, Rules, cancellationToken);

    /// <summary>Reads the body of a change.</summary>
    internal async Task<CustomerBody> Change(HttpRequest request, EntityType role, CancellationToken cancellationToken) =>
        role == EntityType.Organization
        ? await ObjectBodies.Read(request, EnfuceWireContext.Default.CorporateChangeBody, Rules, cancellationToken)
        : await ObjectBodies.Read(request, EnfuceWireContext.Default.PrivateChangeBody, Rules, cancellationToken);

    /// <summary>
    /// Reads the change of one member, with the name that it has in other changes. Other members of the body are treated as unknown names. Returns
    /// null if the member was not sent.
    /// </summary>
    internal async Task<CustomerBody?> Change(HttpRequest request, EntityType role, string member, CancellationToken cancellationToken)
    {
        using var body = await RequestBody.Read(request, Rules, cancellationToken);
        JsonText.MustBeObject(body.Json.Span, Rules);
        RejectOthers(body.Json, member);
        return JsonText.ExtractMember(body.Json, member) is not { } alone ? null
            : role == EntityType.Organization ? JsonSerializer.Deserialize(alone, EnfuceWireContext.Default.CorporateChangeBody)
            : JsonSerializer.Deserialize(alone, EnfuceWireContext.Default.PrivateChangeBody);
    }

    /// <summary>Reads the body of a link.</summary>
    internal Task<LinkBody> Link(HttpRequest request, CancellationToken cancellationToken) =>
        ObjectBodies.Read(request, EnfuceWireContext.Default.LinkBody, Rules, cancellationToken);

    private void RejectOthers(ReadOnlyMemory<byte> json, string member)
    {
        if (Rules.UnknownName is { } unknown)
        {
            using var document = JsonDocument.Parse(json);
            InvalidInput.ThrowIfAny([.. document.RootElement.EnumerateObject().Where(
                one => one.Name != member).Select(one => Finding.Of(unknown, JsonPointer.Of(one.Name), one.Name))]);
        }
    }

    /// <summary>Returns the context for reading a body.</summary>
    internal EnfuceReadContext ReadContextFor(EntityType role, string auditUser) => new(
        role,
        _options.FormOf(_caller.Account),
        auditUser,
        _options.CustomerNumberLength,
        EnfuceLocales.Of(_options.Locales),
        BirthDates.LastDay(_clock.GetUtcNow()));
}
