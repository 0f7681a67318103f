using System.Net;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Notifications.Receivers;

namespace Onboarding.Domain.Notifications;

/// <summary>What a request states about a subscription, as it was sent, and what was found out about it.</summary>
public sealed record SubscriptionDraft
{
    /// <summary>Every type there is, and those to come.</summary>
    public const string EveryType = "*";

    /// <summary>Where to send.</summary>
    public string? Url { get; init; }

    /// <summary>The types to be told of.</summary>
    public IReadOnlyList<string?>? Types { get; init; }

    /// <summary>The dialect whose envelope is sent; AMLYZE if nothing is said.</summary>
    public string? Dialect { get; init; }

    /// <summary>The addresses the URL's host has now; none if it does not resolve.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>Every defect.</summary>
    public IReadOnlyList<Finding> Findings(AllowedReceivers allowed, IReadOnlyList<Dialect> envelopes)
    {
        List<Finding> findings = [.. Receiver.Findings(Url, Addresses, allowed)];
        if (Types is not { Count: > 0 } || (Types.Contains(EveryType) && Types.Count > 1) || Types.Count > EventTypes.All.Count)
        {
            findings.Add(Finding.Of(SubscriptionErrors.InvalidTypes, "/types"));
        }
        else
        {
            findings.AddRange(Types.Index()
                .Where(one => one.Item != EveryType && (one.Item is null || EventTypes.Find(one.Item) is null))
                .Select(one => Finding.Of(SubscriptionErrors.UnknownType, $"/types/{one.Index}")));
        }

        if (Dialect is not null && !(Codes<Dialect>.TryRead(Dialect, out var dialect) && envelopes.Contains(dialect)))
        {
            findings.Add(Finding.Of(SubscriptionErrors.InvalidDialect, "/dialect", string.Join(", ", envelopes.Select(Codes<Dialect>.Of))));
        }

        return findings;
    }

    /// <summary>The types of a draft without findings, each once.</summary>
    internal IReadOnlyList<string> ReadTypes() => [.. Types!.Select(type => type!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The dialect of a draft without findings.</summary>
    internal Dialect ReadDialect() => Dialect is null ? Access.Contracts.Dialect.Amlyze : Codes<Dialect>.Read(Dialect);
}
