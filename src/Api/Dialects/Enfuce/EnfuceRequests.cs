using System.Text.Json;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Enfuce.Profiles;
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

    /// <summary>Reads the body.</summary>
    internal Task<JsonElement> Body(HttpRequest request, CancellationToken cancellationToken) =>
        JsonRequest.Read(request, _options.MaxBodyBytes, allowComments: false, cancellationToken);

    /// <summary>By what the body is read.</summary>
    internal EnfuceReading For(EntityType role, string auditUser) => new(
        role,
        _options.FormOf(_caller.Account),
        auditUser,
        _options.CustomerNumberLength,
        EnfuceLocales.Of(_options.Locales),
        DateOnly.FromDateTime((_clock.GetUtcNow() + Latest).UtcDateTime));
}
