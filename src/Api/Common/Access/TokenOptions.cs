namespace Onboarding.Api.Common.Access;

/// <summary>The lifetime of the bearer tokens that the core API issues.</summary>
/// <param name="Seconds">The seconds, from 1 to one year.</param>
public sealed record TokenOptions(int Seconds)
{
    private const int Default = 3_600;
    private const int Max = 365 * 24 * 3_600;

    /// <summary>Reads <c>Authentication__TokenSeconds</c>.</summary>
    internal static TokenOptions From(IConfiguration configuration) =>
        configuration.GetValue("Authentication:TokenSeconds", Default) is >= 1 and <= Max and var seconds
        ? new(seconds)
        : throw new InvalidOperationException($"Authentication__TokenSeconds must be a number from 1 to {Max}.");
}
