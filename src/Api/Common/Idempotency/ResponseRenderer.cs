namespace Onboarding.Api.Common.Idempotency;

/// <summary>
/// Renders the response from a command's outcome. The profile's name is stored with the outcome and used again for a replay, so a repeated call gets
/// the same bytes even if the settings have changed.
/// </summary>
/// <param name="profile">The current profile.</param>
/// <param name="render">
/// Renders an outcome with a profile; null if there is no profile with that name. A pure function: the same input gives the same bytes.
/// </param>
public sealed class ResponseRenderer<T>(string profile, Func<T, string, StoredResponse?> render)
{
    /// <summary>Creates the renderer of a dialect without profiles.</summary>
    /// <param name="render">Renders an outcome. A pure function.</param>
    public ResponseRenderer(Func<T, StoredResponse> render)
        : this("", (outcome, _) => render(outcome))
    {
    }

    /// <summary>The current profile.</summary>
    public string Profile => profile;

    /// <summary>Renders the response to a call that has just been carried out.</summary>
    public StoredResponse Render(T outcome) =>
        render(outcome, profile) ?? throw new InvalidOperationException($"The profile '{profile}', which renders the response, does not exist.");

    /// <summary>Renders the response to an earlier call; null if this release has no profile with the stored name.</summary>
    public StoredResponse? RenderBy(string storedProfile, T outcome) => render(outcome, storedProfile);
}
