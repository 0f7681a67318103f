using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>Answers that stand beside those there are, so that none that counts for risk goes away. A description replaces the one before.</summary>
public sealed record AnswersPatch
{
    /// <summary>What a person does, beside what was stated before.</summary>
    public FieldOfActivity? Occupation { get; init; }

    /// <summary>Where the income comes from, in words.</summary>
    public string? IncomeDescription { get; init; }

    /// <summary>Where the income comes from, beside the sources stated before.</summary>
    public IReadOnlyList<IncomeSource> IncomeSources { get; init; } = [];

    /// <summary>What is expected to be paid, beside the turnovers stated before.</summary>
    public IReadOnlyList<DeclaredTurnover> Turnovers { get; init; } = [];

    /// <summary>What an organisation does, in words.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>The questionnaire after the change.</summary>
    internal Questionnaire? Over(Questionnaire? before)
    {
        var answers = before ?? new();
        answers = Occupation is { } occupation ? answers with { FieldOfActivity = Beside(answers.FieldOfActivity, occupation) } : answers;
        if (IncomeDescription is not null || IncomeSources.Count > 0 || Turnovers.Count > 0)
        {
            var income = answers.Income ?? new();
            answers = answers with
            {
                Income = income with
                {
                    Description = IncomeDescription ?? income.Description,
                    Sources = Beside(income.Sources, IncomeSources, one => one.IncomeSourceType),
                    Turnovers = Beside(income.Turnovers, Turnovers, one => (one.TurnoverType, one.TurnoverRange, one.From, one.To)),
                },
            };
        }

        answers = ActivityDescription is { } description ? answers with { Activity = (answers.Activity ?? new()) with { Description = description } } : answers;
        return answers == new Questionnaire() ? before : answers;
    }

    private static FieldOfActivity Beside(FieldOfActivity? now, FieldOfActivity stated) => new()
    {
        Employment = stated.Employment is { } employment
            ? (now?.Employment ?? new()) with
            {
                IsEmployee = employment.IsEmployee ?? now?.Employment?.IsEmployee,
                IsSelfEmployed = employment.IsSelfEmployed ?? now?.Employment?.IsSelfEmployed,
                IsUnemployed = employment.IsUnemployed ?? now?.Employment?.IsUnemployed,
            }
            : now?.Employment,
        Other = stated.Other ?? now?.Other,
        Pension = stated.Pension is null ? now?.Pension : (now?.Pension ?? new()) with { IsPensioner = true },
        Student = stated.Student is null ? now?.Student : (now?.Student ?? new()) with { IsStudent = true },
    };

    private static IReadOnlyList<T>? Beside<T, TKey>(IReadOnlyList<T>? now, IReadOnlyList<T> stated, Func<T, TKey> key) =>
        stated.Count == 0 ? now : [.. (now ?? []).Concat(stated).DistinctBy(key)];
}
