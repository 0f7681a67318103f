using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy;

/// <summary>A legal hold as the API shows it.</summary>
public sealed record HoldItem
{
    /// <summary>The number, by which holds are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day (UTC) on which it stands; absent if it stands until a person ends it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The person who set it.</summary>
    public string SetBy { get; init; } = "";

    /// <summary>The time at which it was set.</summary>
    public DateTimeOffset SetAt { get; init; }

    /// <summary>Whether it stands today (UTC).</summary>
    public bool Stands { get; init; }

    /// <summary>The person who ended it; absent if none did.</summary>
    public string? EndedBy { get; init; }

    /// <summary>The time at which a person ended it; absent if none did.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The reason of the person who ended it.</summary>
    public string? EndReason { get; init; }

    /// <summary>Shows a hold.</summary>
    public static HoldItem Of(LegalHold one, DateOnly today) => new()
    {
        Number = one.Number,
        Id = one.Id,
        Account = one.Account.Value,
        CustomerId = one.CustomerId.Value,
        Reason = one.Reason,
        Until = one.Until,
        SetBy = one.SetBy,
        SetAt = one.SetAt,
        Stands = one.StandsOn(today),
        EndedBy = one.EndedBy,
        EndedAt = one.EndedAt,
        EndReason = one.EndReason,
    };
}
