using System.Net;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Domain.Notifications;

/// <summary>A subscription as sent.</summary>
public sealed record SubscriptionDraft
{
    /// <summary>Stands for all types of the dialect, including future ones.</summary>
    public const string EveryType = "*";

    /// <summary>The URL of the receiver.</summary>
    public string? Url { get; init; }

    /// <summary>The types to receive, all of the same dialect.</summary>
    public IReadOnlyList<string?>? Types { get; init; }

    /// <summary>The dialect that defines the message format; null for the first one that has events.</summary>
    public string? Dialect { get; init; }

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

    private DialectName? KnownDialect(IReadOnlyList<DialectName> envelopes) =>
        Dialect is null ? (envelopes is [var first, ..] ? first : null) : envelopes.FirstOrDefault(envelope => envelope.Value == Dialect);

    /// <summary>Returns the distinct types of a draft without findings.</summary>
    internal IReadOnlyList<string> ReadTypes() => [.. Types!.Select(type => type!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Returns the dialect of a draft without findings. Throws <see cref="InvalidOperationException"/> if the dialect is invalid.</summary>
    public DialectName ReadDialect(IReadOnlyList<DialectName> envelopes) =>
        KnownDialect(envelopes) ?? throw new InvalidOperationException("The draft has findings.");
}
