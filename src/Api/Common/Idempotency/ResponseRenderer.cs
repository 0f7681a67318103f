namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// How the outcome of a command becomes its answer. The profile's name is storedProfile with the outcome, and what renders it is given that name again: a repeated
/// call gets the same bytes whatever the settings say meanwhile.
/// </summary>
/// <param name="profile">The profile that is spoken.</param>
/// <param name="render">Renders an outcome by a profile; null if there is no profile of that name. Pure: the same input gives the same bytes.</param>
public sealed class ResponseRenderer<T>(string profile, Func<T, string, StoredResponse?> render)
{
    /// <summary>The form of a dialect without profiles.</summary>
    /// <param name="render">Renders an outcome. Pure.</param>
    public ResponseRenderer(Func<T, StoredResponse> render)
        : this("", (outcome, _) => render(outcome))
    {
    }

    /// <summary>The profile that is spoken.</summary>
    public string Profile => profile;

    /// <summary>The answer to a call that was carried out now.</summary>
    public StoredResponse Render(T outcome) => render(outcome, profile) ?? throw new InvalidOperationException($"Answers are rendered by the profile '{profile}', which does not exist.");

    /// <summary>The answer to a call that was carried out before; null if this release has no profile of the name that was storedProfile.</summary>
    public StoredResponse? RenderBy(string storedProfile, T outcome) => render(outcome, storedProfile);
}
