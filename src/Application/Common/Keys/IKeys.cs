namespace Onboarding.Application.Common.Keys;

/// <summary>The key ring that protects encrypted data, shared by all instances.</summary>
public interface IKeys
{
    /// <summary>
    /// Creates a key that protects all new data from now on and returns its id. The existing keys still decrypt what they protected.
    /// </summary>
    Guid Make();

    /// <summary>Returns the id of the key that protects new data.</summary>
    Guid Newest();
}
