using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>Reads why a call is rejected.</summary>
internal static class Rejections
{
    /// <summary>Returns the codes of the findings with which a call is rejected.</summary>
    public static async Task<IReadOnlyList<string>> Codes(Func<Task> act) =>
        [.. (await act.Should().ThrowAsync<RejectedException>()).Which.Findings.Select(finding => finding.Code)];

    /// <summary>Returns what a call does not find.</summary>
    public static async Task<string> Missing(Func<Task> act) => (await act.Should().ThrowAsync<NotFound>()).Which.Subject;
}
