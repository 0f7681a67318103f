namespace Onboarding.Application.Access.Contracts;

/// <summary>The link by which the first administrator begins.</summary>
public interface IFirstAdministrator
{
    /// <summary>Makes the token of a link; null if there is a person or an administrator.</summary>
    Task<string?> NewToken();
}
