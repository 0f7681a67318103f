using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>Who is calling, as far as the edge knows.</summary>
public interface ICurrentCaller
{
    /// <summary>The account that commands act for.</summary>
    AccountId Account { get; }

    /// <summary>The client that signed in, or <c>anonymous</c>.</summary>
    string Name { get; }

    /// <summary>Whether reads show the customers of every account.</summary>
    bool SeesEveryAccount { get; }

    /// <summary>The id that answer, audit entry and logs share.</summary>
    string CorrelationId { get; }
}
