using Onboarding.Api.Console.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Api.Console.Cases;

/// <summary>The choices of codes in filters and forms about cases, each with its text.</summary>
public static class CaseTexts
{
    /// <summary>Returns the levels.</summary>
    public static IEnumerable<(string Value, string Text)> Levels(ConsoleView view) =>
        Codes<RiskLevel>.All.Select(code => (code, view.Code("level", code)));

    /// <summary>Returns the states of cases, and the choice of all of them.</summary>
    public static IEnumerable<(string Value, string Text)> States(ConsoleView view) =>
        Codes<AssessmentState>.All.Append("ALL").Select(code => (code, view.Code("state", code)));

    /// <summary>Returns the types of customers.</summary>
    public static IEnumerable<(string Value, string Text)> EntityTypes(ConsoleView view) =>
        Codes<EntityType>.All.Select(code => (code, view.Code("type", code)));
}
