using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>Configuration section <c>Retention</c>: the number of days for which rows are kept after their end; 0 to keep them permanently.</summary>
[SettingsSection("Retention")]
public sealed class RetentionOptions
{
    private const int MostDays = 36_500;

    /// <summary>
    /// The days for which an event is kept after its time, and longer while a delivery of it is pending. A dead letter is kept for the same number of
    /// days after its delivery was abandoned. 0: permanently.
    /// </summary>
    [Range(0, MostDays)]
    public int EventsDays { get; set; } = 90;

    /// <summary>The days for which a delivery and its log are kept after it was delivered or cancelled. 0: permanently.</summary>
    [Range(0, MostDays)]
    public int DeliveriesDays { get; set; } = 30;

    /// <summary>The days for which the rejected records of an import are kept after the whole file was processed. 0: permanently.</summary>
    [Range(0, MostDays)]
    public int RejectedRecordsDays { get; set; } = 90;

    /// <summary>The days for which rejected sign-ins are kept after the first of a row. 0: permanently.</summary>
    [Range(0, MostDays)]
    public int RejectedSignInsDays { get; set; } = 30;

    /// <summary>
    /// The days for which a person's session is kept after it began; one that has not ended by then ends. The audit trail keeps the sign-in.
    /// 0: permanently.
    /// </summary>
    [Range(0, MostDays)]
    public int SessionsDays { get; set; } = 90;

    /// <summary>
    /// The days for which a screening is kept. The last one of each party in each process, and those of hits, stay. 0: permanently.
    /// </summary>
    [Range(0, MostDays)]
    public int ScreeningRunsDays { get; set; }

    /// <summary>The days for which a file is kept that a client uploaded for later submissions. 0: permanently.</summary>
    [Range(0, MostDays)]
    public int UploadsDays { get; set; } = 30;

    /// <summary>The seconds between two searches for expired rows.</summary>
    [Range(0d, 86_400d, MinimumIsExclusive = true)]
    public double PeriodSeconds { get; set; } = 3_600;

    /// <summary>The time between two searches for expired rows.</summary>
    public TimeSpan Period => TimeSpan.FromSeconds(PeriodSeconds);

    /// <summary>Converts a number of days to a time; null for 0.</summary>
    public static TimeSpan? Of(int days) => days == 0 ? null : TimeSpan.FromDays(days);
}
