namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// How the outcome of a command becomes its answer. The profile's name is kept with the outcome, and what renders it is given that name again: a repeated
/// call gets the same bytes whatever the settings say meanwhile.
/// </summary>
/// <param name="Profile">The profile that is spoken.</param>
/// <param name="Render">Renders an outcome by a profile. Pure: the same input gives the same bytes.</param>
public sealed record AnswerForm<T>(string Profile, Func<T, string, HttpAnswer> Render)
{
    /// <summary>The form of a dialect without profiles.</summary>
    /// <param name="render">Renders an outcome. Pure.</param>
    public AnswerForm(Func<T, HttpAnswer> render)
        : this("", (outcome, _) => render(outcome))
    {
    }
}
