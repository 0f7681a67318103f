namespace Onboarding.Api.Common.Telemetry;

/// <summary>An exception as logs may have it: types and stack trace. Its message may quote data.</summary>
/// <param name="failure">The exception.</param>
internal sealed class LoggedFailure(Exception failure) : Exception(Kinds(failure))
{
    /// <inheritdoc/>
    public override string? StackTrace => failure.StackTrace;

    /// <inheritdoc/>
    public override string ToString() => $"{Message}\n{StackTrace}";

    /// <summary>Returns the types of an exception and of those that caused it, from the outermost.</summary>
    public static string Kinds(Exception failure)
    {
        var kinds = new List<string>();
        for (var one = failure; one is not null; one = one.InnerException)
        {
            kinds.Add(one.GetType().FullName!);
        }

        return string.Join(" <- ", kinds);
    }
}
