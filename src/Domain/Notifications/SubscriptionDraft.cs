using System.Net;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Domain.Notifications;

/// <summary>What a request states about a subscription, as it was sent, and what was found out about it.</summary>
public sealed record SubscriptionDraft
{
    /// <summary>Every type of the dialect, and those to come.</summary>
    public const string EveryType = "*";

    /// <summary>Where to send.</summary>
    public string? Url { get; init; }

    /// <summary>The types to be told of: the dialect's.</summary>
    public IReadOnlyList<string?>? Types { get; init; }

    /// <summary>The dialect whose envelope is sent; the first that has events if nothing is said.</summary>
    public string? Dialect { get; init; }

    /// <summary>The addresses the URL's host has now; none if it does not resolve.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>Every defect.</summary>
    /// <param name="allowed">The receivers inside the own network that may be sent to.</param>
    /// <param name="envelopes">The dialects that have an envelope.</param>
    /// <param name="known">The types there are.</param>
    public IReadOnlyList<Finding> Findings(AllowedReceivers allowed, IReadOnlyList<DialectName> envelopes, EventTypes known)
    {
        List<Finding> findings = [.. Receiver.Findings(Url, Addresses, allowed)];
        var dialect = KnownDialect(envelopes);

        // Without a dialect that can be told, any type that there is will do: the dialect is rejected.
        var types = dialect is { } stated ? known.Of(stated) : known.All;
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

    private DialectName? KnownDialect(IReadOnlyList<DialectName> envelopes) =>
        Dialect is null ? (envelopes is [var first, ..] ? first : null) : envelopes.FirstOrDefault(envelope => envelope.Value == Dialect);

    /// <summary>The types of a draft without findings, each once.</summary>
    internal IReadOnlyList<string> ReadTypes() => [.. Types!.Select(type => type!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The dialect of a draft without findings.</summary>
    public DialectName ReadDialect(IReadOnlyList<DialectName> envelopes) =>
        KnownDialect(envelopes) ?? throw new InvalidOperationException("The draft has findings.");
}
