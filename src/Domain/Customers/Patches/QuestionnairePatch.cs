using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>
/// The patch of a questionnaire. It adds answers, so that no answer that affects the risk is lost. A description replaces the previous one.
/// </summary>
public sealed record QuestionnairePatch
{
    /// <summary>The occupation of a person, added to the existing one.</summary>
    public FieldOfActivity? Occupation { get; init; }

    /// <summary>The description of the sources of income.</summary>
    public string? IncomeDescription { get; init; }

    /// <summary>The sources of income, added to the existing ones.</summary>
    public IReadOnlyList<IncomeSource> IncomeSources { get; init; } = [];

    /// <summary>The declared turnovers, added to the existing ones.</summary>
    public IReadOnlyList<DeclaredTurnover> Turnovers { get; init; } = [];

    /// <summary>The description of an organisation's activity.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Returns the questionnaire after the patch.</summary>
    internal Questionnaire? ApplyTo(Questionnaire? before)
    {
        var answers = before ?? new();
        answers = Occupation is { } occupation ? answers with { FieldOfActivity = Merge(answers.FieldOfActivity, occupation) } : answers;
        if (IncomeDescription is not null || IncomeSources.Count > 0 || Turnovers.Count > 0)
        {
            var income = answers.Income ?? new();
            answers = answers with
            {
                Income = income with
                {
                    Description = IncomeDescription ?? income.Description,
                    Sources = Merge(income.Sources, IncomeSources, one => one.IncomeSourceType),
                    Turnovers = Merge(income.Turnovers, Turnovers, one => (one.TurnoverType, one.TurnoverRange, one.From, one.To)),
                },
            };
        }

        answers = ActivityDescription is { } description
            ? answers with { Activity = (answers.Activity ?? new()) with { Description = description } }
            : answers;
        return answers == new Questionnaire() ? before : answers;
    }

    private static FieldOfActivity Merge(FieldOfActivity? now, FieldOfActivity added) => new()
    {
        Employment = added.Employment is { } employment
            ? (now?.Employment ?? new()) with
            {
                IsEmployee = employment.IsEmployee ?? now?.Employment?.IsEmployee,
                IsSelfEmployed = employment.IsSelfEmployed ?? now?.Employment?.IsSelfEmployed,
                IsUnemployed = employment.IsUnemployed ?? now?.Employment?.IsUnemployed,
            }
            : now?.Employment,
        Other = added.Other ?? now?.Other,
        Pension = added.Pension is null ? now?.Pension : (now?.Pension ?? new()) with { IsPensioner = true },
        Student = added.Student is null ? now?.Student : (now?.Student ?? new()) with { IsStudent = true },
    };

    private static IReadOnlyList<T>? Merge<T, TKey>(IReadOnlyList<T>? now, IReadOnlyList<T> added, Func<T, TKey> key) =>
        added.Count == 0 ? now : [.. (now ?? []).Concat(added).DistinctBy(key)];
}
