using System.Net;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Notifications;

/// <summary>A subscription as sent.</summary>
public sealed record SubscriptionDraft
{
    /// <summary>Stands for all types of the dialect, including future ones.</summary>
    public const string EveryType = "*";

    /// <summary>The maximum number of business units that a subscription may name.</summary>
    public const int MaxBusinessUnits = 100;

    /// <summary>The URL of the receiver.</summary>
    public string? Url { get; init; }

    /// <summary>The types to receive, all of the same dialect.</summary>
    public IReadOnlyList<string?>? Types { get; init; }

    /// <summary>The dialect that defines the message format; null for the first one that has events.</summary>
    public string? Dialect { get; init; }

    /// <summary>The documented version of the dialect that the receiver expects; null for the client's, or else for the service's setting.</summary>
    public string? Profile { get; init; }

    /// <summary>The codes of the classifier businessUnit whose customers' events to receive; null or empty for all customers.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>The address in the URL; empty if its host is a name.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>Returns a finding for every defect.</summary>
    /// <param name="allowed">The allowed receivers in the internal network.</param>
    /// <param name="envelopes">The dialects that have a message format.</param>
    /// <param name="known">All types.</param>
    public IReadOnlyList<Finding> Findings(AllowedReceivers allowed, IReadOnlyList<DialectName> envelopes, EventTypes known)
    {
        List<Finding> findings = [.. Receiver.Findings(Url, Addresses, allowed)];
        var dialect = KnownDialect(envelopes);

        // An invalid dialect is rejected below. Its types are then only compared with all types.
        var types = dialect is { } valid ? known.Of(valid) : known.All;
        if (Types is not { Count: > 0 } || (Types.Contains(EveryType) && Types.Count > 1) || Types.Count > types.Count)
        {
            findings.Add(Finding.Of(SubscriptionErrors.InvalidTypes, "/types"));
        }
        else
        {
            findings.AddRange(Types.Index()
                .Where(one => one.Item != EveryType && types.All(type => type.Name != one.Item))
                .Select(one => Finding.Of(SubscriptionErrors.UnknownType, $"/types/{one.Index}")));
        }

        if (dialect is null)
        {
            findings.Add(Finding.Of(SubscriptionErrors.InvalidDialect, "/dialect", string.Join(", ", envelopes)));
        }

        return findings;
    }

    /// <summary>Returns a finding for every defect of the version and the business units.</summary>
    /// <param name="classifiers">The permitted codes.</param>
    /// <param name="profiles">The documented versions of the draft's dialect.</param>
    public IReadOnlyList<Finding> FilterFindings(Classifiers classifiers, IReadOnlyList<string> profiles)
    {
        List<Finding> findings = [];
        if (Profile is not null && !profiles.Contains(Profile))
        {
            findings.Add(profiles.Count == 0
                ? Finding.Of(SubscriptionErrors.NoProfiles, "/profile")
                : Finding.Of(SubscriptionErrors.InvalidProfile, "/profile", string.Join(", ", profiles)));
        }

        if (BusinessUnits?.Count > MaxBusinessUnits)
        {
            findings.Add(Finding.Of(SubscriptionErrors.TooManyBusinessUnits, "/businessUnits"));
        }
        else
        {
            findings.AddRange((BusinessUnits ?? []).Index()
                .Where(one => one.Item is not { } code || !classifiers.Has(Classifier.BusinessUnit, code))
                .Select(one => Finding.Of(SubscriptionErrors.UnknownBusinessUnit, $"/businessUnits/{one.Index}")));
        }

        return findings;
    }

    private DialectName? KnownDialect(IReadOnlyList<DialectName> envelopes) =>
        Dialect is null ? (envelopes is [var first, ..] ? first : null) : envelopes.FirstOrDefault(envelope => envelope.Value == Dialect);

    /// <summary>Returns the distinct types of a draft without findings.</summary>
    internal IReadOnlyList<string> ReadTypes() => [.. Types!.Select(type => type!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Returns the distinct business units of a draft without findings.</summary>
    internal IReadOnlyList<string> ReadBusinessUnits() => [.. (BusinessUnits ?? []).Select(code => code!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Returns the dialect of a draft without findings. Throws <see cref="InvalidOperationException"/> if the dialect is invalid.</summary>
    public DialectName ReadDialect(IReadOnlyList<DialectName> envelopes) =>
        KnownDialect(envelopes) ?? throw new InvalidOperationException("The draft has findings.");
}
