namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>Configuration section <c>Retention</c>: how many days rows are kept after they ended, 0 for ever.</summary>
public sealed class RetentionOptions
{
    private const int MostDays = 36_500;

    /// <summary>Events, from when they happened, but never while a delivery of them is pending; and dead letters, from when they were given up.</summary>
    public int EventsDays { get; set; } = 90;

    /// <summary>Deliveries with their log, from when they were delivered or cancelled.</summary>
    public int DeliveriesDays { get; set; } = 30;

    /// <summary>Rejected records of an import, from when the whole file was done.</summary>
    public int RejectedRecordsDays { get; set; } = 90;

    /// <summary>How often is looked for what is to be deleted, in seconds.</summary>
    public double PeriodSeconds { get; set; } = 3_600;

    /// <summary>How often is looked for what is to be deleted.</summary>
    public TimeSpan Period => TimeSpan.FromSeconds(PeriodSeconds);

    /// <summary>A number of days as a time; nothing for 0.</summary>
    public static TimeSpan? Of(int days) => days == 0 ? null : TimeSpan.FromDays(days);

    /// <summary>Fails if a value makes no sense.</summary>
    public void Check()
    {
        foreach (var (name, days) in new[] { (nameof(EventsDays), EventsDays), (nameof(DeliveriesDays), DeliveriesDays), (nameof(RejectedRecordsDays), RejectedRecordsDays) })
        {
            if (days is < 0 or > MostDays)
            {
                throw new InvalidOperationException($"Retention__{name} is a number of days from 0 (for ever) to {MostDays}.");
            }
        }

        if (PeriodSeconds is not (> 0 and <= 86_400))
        {
            throw new InvalidOperationException("Retention__PeriodSeconds is above 0 and at most 86400.");
        }
    }
}
