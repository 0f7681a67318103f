namespace Onboarding.Api.Common.Access;

/// <summary>How long bearer tokens of the house's own token route work.</summary>
/// <param name="Seconds">Seconds, from 1 to a year's.</param>
public sealed record TokenOptions(int Seconds)
{
    private const int Default = 3_600;
    private const int Max = 365 * 24 * 3_600;

    /// <summary>Reads <c>Authentication__TokenSeconds</c>.</summary>
    internal static TokenOptions From(IConfiguration configuration) => configuration.GetValue("Authentication:TokenSeconds", Default) is >= 1 and <= Max and var seconds
        ? new(seconds)
        : throw new InvalidOperationException($"Authentication__TokenSeconds is a number from 1 to {Max}.");
}
