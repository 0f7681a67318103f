namespace Onboarding.Application.Common;

/// <summary>Numbers below 2^53 that rise with time, made without asking the database.</summary>
public interface ISequenceGenerator
{
    /// <summary>The next number, unique in this process; two instances may meet, then the unit of work tries again.</summary>
    long Next();
}
